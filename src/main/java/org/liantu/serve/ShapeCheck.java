package org.liantu.serve;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.BaseActionREST;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.path.graph.WatchedGraph;

/**
 * Checks the data against a shapes graph that the request carries; answers with the validation
 * report. {@code ?graph=} names a graph, else it is the union; {@code ?target=} one node. Shapes
 * that carry SPARQL or scripts are refused, for they would run outside the bounds of queries.
 */
final class ShapeCheck extends BaseActionREST {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final List<Node> CODE =
            List.of("sparql", "select", "ask", "construct", "js", "jsFunctionName").stream()
                    .map(name -> NodeFactory.createURI(SHACL + name))
                    .toList();

    private final Settings settings;

    ShapeCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doPost(HttpAction action) {
        GraphStore.refuseJson(action);
        Graph shapes = shapes(action);
        Lang syntax =
                RDFLanguages.contentTypeToLang(
                        ActionLib.contentNegotation(action, DEF.rdfOffer, DEF.acceptTurtle)
                                .getContentTypeStr());
        action.beginRead();
        try {
            ActionLib.graphResponse(
                    action, check(action, shapes).getGraph(), syntax == null ? Lang.TTL : syntax);
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("the shapes are nested too deeply");
        } finally {
            action.endRead();
        }
    }

    private static Graph shapes(HttpAction action) {
        Graph shapes;
        try {
            shapes = ActionLib.readFromRequest(action, Lang.TTL);
        } catch (RiotException e) {
            throw badShapes(e.getMessage());
        }
        for (Node property : CODE)
            if (shapes.contains(Node.ANY, property, Node.ANY))
                throw badShapes("SPARQL and scripts in shapes are switched off");
        return shapes;
    }

    private static RuntimeException badShapes(String message) {
        ServletOps.errorBadRequest(message);
        return new IllegalStateException("unreachable");
    }

    private ValidationReport check(HttpAction action, Graph shapes) {
        DatasetGraph dataset = action.getActiveDSG();
        Graph graph = dataset.getUnionGraph();
        if (action.getRequestParameter("graph") != null) {
            GraphTarget target = GraphTarget.determineTarget(dataset, action);
            if (!target.exists()) ServletOps.errorNotFound("there is no graph " + target.label());
            graph = target.graph();
        }
        long end = System.nanoTime() + settings.timeout().toNanos();
        Graph data =
                new WatchedGraph(
                        graph,
                        () -> {
                            if (System.nanoTime() - end > 0) throw new QueryCancelledException();
                        });
        String node = action.getRequestParameter("target");
        ShaclValidator validator = ShaclValidator.get();
        try {
            return node == null
                    ? validator.validate(shapes, data)
                    : validator.validate(
                            shapes,
                            data,
                            NodeFactory.createURI(data.getPrefixMapping().expandPrefix(node)));
        } catch (QueryCancelledException e) {
            throw e;
        } catch (ClassCastException e) {
            throw badShapes("the shapes cannot be used: a value in them is of the wrong type");
        } catch (JenaException | PatternSyntaxException e) {
            throw badShapes("the shapes cannot be used: " + e.getMessage());
        }
    }
}
