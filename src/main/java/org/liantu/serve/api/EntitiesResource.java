package org.liantu.serve.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.EntityType;
import org.liantu.chain.Iris;
import org.liantu.serve.Bounds;
import org.liantu.store.Names;

/** Entities by name: a name, an alias, part of one, pinyin; or all of a type. */
record EntitiesResource(Bounds bounds) implements RowsResource {

    static final String PATH = "/entities";

    private static final Template ALL = Template.read("entities");
    private static final Var ENTITY = Var.alloc("entity");
    private static final Var TYPE = Var.alloc("type");
    private static final Var NAME = Var.alloc("name");

    /** Names longer than this are nobody's. */
    private static final int LONGEST = 200;

    private static final Input NAMED =
            Input.text(
                    "q",
                    "a name, an alias, part of one, or pinyin, of at most "
                            + LONGEST
                            + " characters",
                    "名称、别名、名称的一部分、拼音或其首字母",
                    "a name, an alias, part of one, pinyin or its initials",
                    "兆驰");

    private static final Input TYPED =
            Input.choice(
                    "type",
                    Stream.concat(
                                    Arrays.stream(EntityType.values()).map(EntityType::segment),
                                    Stream.of("indicator", "unit", "report"))
                            .distinct()
                            .toList(),
                    "类型,即 id 中斜线前的部分",
                    "the type: what stands before the slash in an id");

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String chinese() {
        return "按名称、别名、拼音或其一部分查找实体";
    }

    @Override
    public String english() {
        return "Entities by name, alias, pinyin or part of one";
    }

    @Override
    public List<Input> inputs() {
        return List.of(NAMED, TYPED);
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Optional<String> wanted = call.text("q");
        Optional<String> type = call.text("type");
        if (wanted.isEmpty() && type.isEmpty())
            throw new Problem(
                    Problem.Kind.MISSING_PARAMETER, "neither 'q' nor 'type' is given", NAMED);
        if (wanted.isPresent() && wanted.get().length() > LONGEST)
            throw new Problem(Problem.Kind.BAD_PARAMETER, "'q' is too long", NAMED);
        String start = Iris.BASE + type.map(segment -> segment + "/").orElse("");
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        wanted.ifPresent(
                text -> arguments.put("q", List.of(NodeFactory.createLiteralString(text))));
        type.ifPresent(
                word -> arguments.put("type", List.of(NodeFactory.createLiteralString(word))));
        Query query = ALL.with(Map.of("start", NodeFactory.createLiteralString(start)));
        if (wanted.isEmpty())
            return new Rows("entities", this, arguments, new Asked(query, query))
                    .prepared(call, dataset, bounds);
        Page page = call.page(bounds);
        return new Prepared(
                "",
                reply -> {
                    Table table =
                            Table.of(
                                    List.of(ENTITY, TYPE, NAME),
                                    found(wanted.get(), start, dataset),
                                    page);
                    Head head = new Head("entities", this, arguments, "");
                    new TableWriter(head, page, table, Optional.empty(), new Terms(dataset))
                            .write(reply);
                });
    }

    private static List<Binding> found(String text, String start, DatasetGraph dataset) {
        List<Binding> rows = new ArrayList<>();
        for (Names.Found found : Names.of(dataset).suggest(text, Optional.empty())) {
            Node entity = found.thing();
            if (!entity.getURI().startsWith(start)) continue;
            type(entity, dataset)
                    .ifPresent(
                            type ->
                                    rows.add(
                                            BindingFactory.binding(
                                                    ENTITY,
                                                    entity,
                                                    TYPE,
                                                    type,
                                                    NAME,
                                                    found.name())));
        }
        return rows;
    }

    /** Its class; empty when nothing says what it is. */
    private static Optional<Node> type(Node entity, DatasetGraph dataset) {
        List<Node> types = new ArrayList<>();
        dataset.find(Quad.unionGraph, entity, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(quad -> types.add(quad.getObject()));
        return types.stream()
                .filter(Node::isURI)
                .min((one, other) -> one.getURI().compareTo(other.getURI()));
    }
}
