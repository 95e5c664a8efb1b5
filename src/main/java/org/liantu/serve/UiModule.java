package org.liantu.serve;

import java.util.Set;
import org.apache.jena.fuseki.ctl.ActionStats;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.rdf.model.Model;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Fuseki's own user interface at {@code /}, with the reading half of the administration it asks
 * for. (Fuseki's FMod_Admin would let anybody make and delete data sets.)
 */
final class UiModule implements FusekiModule {

    @Override
    public String name() {
        return "Liantu UI";
    }

    @Override
    public void prepare(FusekiServer.Builder builder, Set<String> datasets, Model config) {
        var pages = ResourceFactory.root().newClassLoaderResource("webapp");
        if (pages != null) builder.staticFileBase(pages.getURI().toString());
        builder.enablePing(true)
                .addServlet("/$/stats/*", new ReadOnly(new ActionStats()))
                .addServlet("/$/server", new ReadOnly(new ActionServerStatus()))
                .addServlet("/$/datasets/*", new ReadOnly(new ActionDatasets()));
    }
}
