package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.chain.Fact;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.exchange.FactTable;
import org.liantu.serve.Bounds;
import org.liantu.serve.api.FactReader.Read;

/** The facts that reports state, in the format of facts ({@code docs/model.md}). */
record FactsResource(FactReader reader, Bounds bounds) implements Resource {

    private static final Template FACTS = Template.read("facts");
    private static final Input PERIOD =
            Input.text(
                    "period",
                    "a period: 2025, 2025-H1, 2025-Q3, 2025-01..06, 2026-03, 2026-03-30 or 2021/2025",
                    "时期与此重叠",
                    "whose period overlaps this one",
                    "2025");

    @Override
    public String path() {
        return "/facts";
    }

    @Override
    public String chinese() {
        return "报道陈述的事实,可按主体、谓词、类别、报道、时期、数值筛选";
    }

    @Override
    public String english() {
        return "The facts that reports state, by subject, predicate, kind, report, period and value";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.entity("subject", "关于谁", "what it is about", "南昌高新区"),
                Input.text(
                        "predicate",
                        "the Chinese word that facts have for it",
                        "指标或关系",
                        "which measure or which relation",
                        "地区生产总值"),
                Input.choice(
                        "kind",
                        Arrays.stream(Kind.values()).map(Kind::word).toList(),
                        "类别",
                        "the kind of fact"),
                Input.text(
                        "report", "the id of a report", "报道", "the report", "nanchang-gaoxin-2026"),
                PERIOD,
                Input.decimal("min", "数值不小于", "whose value is at least this, in base units"),
                Input.decimal("max", "数值不大于", "whose value is at most this, in base units"));
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.JSON, Format.CSV);
    }

    @Override
    public String schema() {
        return "Facts";
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Map<String, Node> terms = new HashMap<>();
        call.term("subject", dataset).ifPresent(subject -> terms.put("subject", subject));
        call.text("predicate")
                .ifPresent(
                        word -> terms.put("predicate", NodeFactory.createLiteralLang(word, "zh")));
        call.text("kind").ifPresent(word -> terms.put("kind", Kind.read(word).type()));
        call.text("report").ifPresent(id -> terms.put("report", Iris.report(id)));
        call.text("period").ifPresent(text -> period(text, terms));
        for (String bound : List.of("min", "max"))
            call.text(bound).ifPresent(number -> terms.put(bound, decimal(number)));
        Query query = FACTS.with(terms);
        Page page = call.page(bounds);
        String text = query.serialize();
        return new Prepared(
                text,
                reply -> {
                    Table table = Table.of(query, page, dataset, bounds);
                    List<Read> facts = reader.read(table, dataset);
                    reply.link(page, table.more());
                    if (reply.format() == Format.CSV) csv(facts, reply);
                    else json(facts, text, page, table, reply);
                });
    }

    private static void period(String text, Map<String, Node> terms) {
        try {
            Period period = Period.read(text);
            terms.put("from", date(period.start().toString()));
            terms.put("until", date(period.end().toString()));
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    Problem.Kind.BAD_PARAMETER,
                    "'" + text + "' is not " + PERIOD.expected(),
                    PERIOD);
        }
    }

    private static Node date(String text) {
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
    }

    private static Node decimal(String number) {
        return NodeFactory.createLiteralDT(
                new BigDecimal(number).toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static void json(List<Read> facts, String query, Page page, Table table, Reply reply)
            throws IOException {
        try (JsonGenerator json = reply.json(reply.out())) {
            reply.stamp(json, query);
            json.writeArrayFieldStart("facts");
            for (Read fact : facts) json.writePOJO(fact.json());
            json.writeEndArray();
            json.writeNumberField("total", table.total().orElseThrow());
            reply.paging(json, page, table.more());
            json.writeEndObject();
        }
    }

    private static void csv(List<Read> facts, Reply reply) throws IOException {
        Map<String, List<Fact>> byReport =
                facts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Read::report,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Read::fact, Collectors.toList())));
        Writer out = new OutputStreamWriter(reply.out(), StandardCharsets.UTF_8);
        FactTable.csv(byReport, out);
        out.flush();
    }
}
