package org.liantu.path.service;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jena know the services of this library. No network is involved, and none of Jena's settings
 * on remote services matters.
 */
public final class Doors implements ChainingServiceExecutor {

    private final Map<Node, Door> doors = new LinkedHashMap<>();

    private Doors(List<Door> doors) {
        for (Door door : doors) this.doors.put(Form.term(door.form().service()), door);
    }

    /** Adds the doors to a registry; whatever else it answers stays. */
    public static void open(List<Door> doors, ServiceExecutorRegistry registry) {
        registry.addSingleLink(new Doors(doors));
    }

    @Override
    public @Nullable QueryIterator createExecution(
            OpService service,
            OpService original,
            Binding parent,
            ExecutionContext execution,
            ServiceExecutor chain) {
        Door door = doors.get(service.getService());
        if (door == null) return chain.createExecution(service, original, parent, execution);
        try {
            Request request = Request.read(service.getSubOp(), door.form());
            Iterator<Binding> rows = door.answer(request, parent, execution);
            return QueryIterPlainWrapper.create(rows, execution);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            if (service.getSilent()) return QueryIterSingleton.create(parent, execution);
            throw e;
        }
    }
}
