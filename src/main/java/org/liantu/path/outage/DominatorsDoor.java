package org.liantu.path.outage;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.path.graph.IntList;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/**
 * {@code SERVICE lt:dominators}: the nodes through which every way leads from the sources to a
 * target, the nearest to the target first. Ways are those of the plain graph, in which one input is
 * as good as another; what stops a product under AND and OR is {@code lt:singlePoints}.
 */
public final class DominatorsDoor implements Door {

    private static final Form FORM =
            new Form(
                    "dominators",
                    FlowRequest.INPUTS,
                    Set.of("dominator", "dominatorNumber"),
                    "SERVICE lt:dominators { [] lt:target ent:A ; lt:from ent:B ; lt:along"
                            + " lt:supplies ; lt:dominator ?d }");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        FlowRequest asked = FlowRequest.read(request, execution);
        IntList dominators = Dominators.of(asked.flow(), asked.watch());
        return IntStream.range(0, dominators.size())
                .mapToObj(
                        at ->
                                new Row(parent)
                                        .put(request, "dominator", asked.term(dominators.get(at)))
                                        .put(request, "dominatorNumber", OutageDoor.number(at + 1))
                                        .build())
                .flatMap(Optional::stream)
                .iterator();
    }
}
