package org.liantu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.NullUnmarked;

/**
 * The names of things as Lucene documents, one a label. A search answers each subject once, with
 * its best name first; words divided by spaces must all occur, and Chinese characters in a row.
 * What Lucene's syntax cannot read is searched as it stands. {@link Names} looks names up here.
 */
@NullUnmarked
final class NameIndex extends TextIndexLucene {

    private static final Map<String, Node> FIELDS =
            Map.of(
                    "label", RDFS.label.asNode(),
                    "name", SKOS.prefLabel.asNode(),
                    "alias", SKOS.altLabel.asNode());
    private static final String SUBJECT = "uri";
    private static final String GRAPH = "graph";
    private static final String LANGUAGE = "lang";
    private static final String PINYIN = "pinyin";

    /** Before a field's name: the field of the same names as they stand, in small letters. */
    private static final String WHOLE = "whole-";

    /** Characters of a whole name that are told apart. */
    private static final int LONGEST = 200;

    /** A pair of Chinese characters, or a word of letters and digits; pairs overlap. */
    private static final Pattern PARTS =
            Pattern.compile("\\p{IsHan}(?=(\\p{IsHan}))|[\\p{L}\\p{N}&&\\P{IsHan}]{2,}");

    /** Names that are ranked when many are meant. */
    private static final int RANKED = 2000;

    /** So that whole names are among them. */
    private static final float FIRST = 1000;

    private static final int ALL = -1;
    private static final int MOST_WORDS = 32;

    private static final Comparator<TextHit> NEARER =
            Comparator.comparing(TextHit::getScore, Comparator.reverseOrder())
                    .thenComparing(hit -> name(hit).length())
                    .thenComparing(hit -> hit.getNode().toString());

    private final Directory directory;

    /** The index in {@code directory}, with the analyzer for names. */
    NameIndex(Directory directory) {
        this(directory, new NameAnalyzer());
    }

    NameIndex(Directory directory, Analyzer analyzer) {
        super(directory, configuration(analyzer));
        this.directory = directory;
    }

    private static TextIndexConfig configuration(Analyzer analyzer) {
        EntityDefinition definition = new EntityDefinition(SUBJECT, "label", GRAPH);
        FIELDS.forEach(definition::set);
        definition.setLangField(LANGUAGE);
        definition.setUidField("uid");
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setAnalyzer(analyzer);
        config.setValueStored(true);
        return config;
    }

    /** The properties whose values are names. */
    static Collection<Node> properties() {
        return FIELDS.values();
    }

    /** Makes the index anew from the names in {@code dataset} and commits it. */
    void rebuild(DatasetGraph dataset) {
        try {
            getIndexWriter().deleteAll();
        } catch (IOException e) {
            throw new TextIndexException("the text index cannot be emptied", e);
        }
        for (Node property : properties()) {
            Iterator<Quad> names = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
            while (names.hasNext()) {
                Quad name = names.next();
                if (name.getObject().isLiteral())
                    addEntity(TextQueryFuncs.entityFromQuad(getDocDef(), name));
            }
        }
        commit();
    }

    @Override
    protected Document doc(Entity entity) {
        Document document = super.doc(entity);
        for (String field : FIELDS.keySet()) {
            if (entity.get(field) == null) continue;
            String name = entity.get(field).toString();
            document.add(new StringField(WHOLE + field, whole(name), Field.Store.NO));
            for (String typed : Pinyin.of(name))
                document.add(new StringField(PINYIN, typed, Field.Store.NO));
        }
        return document;
    }

    private static String whole(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.substring(0, Math.min(LONGEST, small.length()));
    }

    /**
     * All that {@code property} calls {@code name}, whatever the case of its letters.
     *
     * @param writes whether names count that this thread has written and not committed
     */
    List<TextHit> called(String name, Node property, boolean writes) {
        Query query = whole(getDocDef().getField(property), name);
        return found(query, ALL, writes).stream()
                .filter(hit -> name(hit).equalsIgnoreCase(name))
                .toList();
    }

    private static Query whole(String field, String name) {
        return new TermQuery(new Term(WHOLE + field, whole(name)));
    }

    /**
     * The things that a person may mean who types {@code text}, the nearest first: names that are
     * it, start with it, hold it, or hold all its words, the last letters of a word left out or
     * not; and Chinese names whose pinyin, or its initials, go on like it from some character. At
     * one distance labels come before aliases.
     *
     * @param writes whether names count that this thread has written and not committed
     */
    List<TextHit> suggest(String text, boolean writes) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : FIELDS.keySet())
            query.add(new BoostQuery(whole(field, wanted), FIRST), Occur.SHOULD);
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String word : wanted.split("\\s+", MOST_WORDS)) words.add(named(word), Occur.MUST);
        query.add(words.build(), Occur.SHOULD);
        String typed = Pinyin.typed(text);
        if (!typed.isEmpty()) query.add(new PrefixQuery(new Term(PINYIN, typed)), Occur.SHOULD);
        List<TextHit> hits = new ArrayList<>(found(query.build(), RANKED, writes));
        hits.sort(
                Comparator.comparingInt((TextHit hit) -> distance(name(hit), wanted))
                        .thenComparing(hit -> hit.getProp().equals(SKOS.altLabel.asNode()))
                        .thenComparing(NEARER));
        return hits;
    }

    /**
     * Things whose names have a pair of Chinese characters in a row, or a word, in common with
     * {@code text}, those first that have more and rarer ones.
     *
     * @param writes whether names count that this thread has written and not committed
     */
    List<TextHit> alike(String text, boolean writes) {
        Set<String> parts = new LinkedHashSet<>();
        for (Matcher part = PARTS.matcher(text); part.find(); )
            parts.add(part.group() + Objects.requireNonNullElse(part.group(1), ""));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String part : parts) query.add(named(part.toLowerCase(Locale.ROOT)), Occur.SHOULD);
        List<TextHit> hits = new ArrayList<>(found(query.build(), RANKED, writes));
        hits.sort(NEARER);
        return hits;
    }

    private Query named(String word) {
        QueryBuilder builder = new QueryBuilder(getQueryAnalyzer());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : FIELDS.keySet()) {
            Query whole = builder.createPhraseQuery(field, word);
            if (whole != null) query.add(whole, Occur.SHOULD);
            if (word.matches("[a-z0-9]+"))
                query.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
        }
        return query.build();
    }

    private static String name(TextHit hit) {
        return hit.getLiteral().getLiteralLexicalForm();
    }

    private static int distance(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(wanted)
                ? 0
                : lower.startsWith(wanted) ? 1 : lower.contains(wanted) ? 2 : 3;
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        if (highlight != null)
            return super.query(subject, properties, text, graph, language, limit, highlight);
        String[] fields =
                properties.isEmpty()
                        ? FIELDS.keySet().toArray(String[]::new)
                        : properties.stream()
                                .map(property -> getDocDef().getField(property.asNode()))
                                .filter(Objects::nonNull)
                                .toArray(String[]::new);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(parse(text, fields), Occur.MUST);
        filter(query, SUBJECT, subject);
        filter(query, GRAPH, graph);
        filter(query, LANGUAGE, language);
        return found(query.build(), limit, false);
    }

    private List<TextHit> found(Query query, int limit, boolean writes) {
        try (DirectoryReader reader =
                writes ? DirectoryReader.open(getIndexWriter()) : DirectoryReader.open(directory)) {
            return search(new IndexSearcher(reader), query, limit);
        } catch (IOException e) {
            throw new TextIndexException("the text index cannot be read", e);
        }
    }

    private static void filter(BooleanQuery.Builder query, String field, String value) {
        if (value != null) query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private Query parse(String text, String[] fields) {
        QueryParser parser = new MultiFieldQueryParser(fields, getQueryAnalyzer());
        parser.setSplitOnWhitespace(true);
        parser.setAutoGeneratePhraseQueries(true);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setAllowLeadingWildcard(true);
        if (text.isBlank()) return new MatchNoDocsQuery("nothing is asked for");
        try {
            return parser.parse(text);
        } catch (ParseException | IllegalArgumentException e) {
            try {
                return parser.parse('"' + QueryParser.escape(text) + '"');
            } catch (ParseException impossible) {
                throw new TextIndexException("not a text query: " + text, impossible);
            }
        }
    }

    private List<TextHit> search(IndexSearcher searcher, Query query, int limit)
            throws IOException {
        StoredFields documents = searcher.storedFields();
        Set<Node> seen = new HashSet<>();
        List<TextHit> hits = new ArrayList<>();
        int all = Math.max(1, searcher.count(query));
        for (ScoreDoc found : searcher.search(query, all).scoreDocs) {
            if (limit > 0 && hits.size() == limit) break;
            TextHit hit = hit(documents.document(found.doc), found.score);
            if (seen.add(hit.getNode())) hits.add(hit);
        }
        return hits;
    }

    private TextHit hit(Document document, float score) {
        Node subject = TextQueryFuncs.stringToNode(document.get(SUBJECT));
        Node graph = TextQueryFuncs.stringToNode(document.get(GRAPH));
        String language = document.get(LANGUAGE);
        for (Map.Entry<String, Node> field : FIELDS.entrySet()) {
            String name = document.get(field.getKey());
            if (name == null) continue;
            Node literal =
                    language == null || language.startsWith("^^")
                            ? NodeFactory.createLiteralString(name)
                            : NodeFactory.createLiteralLang(name, language);
            return new TextHit(subject, score, literal, graph, field.getValue());
        }
        return new TextHit(subject, score, null, graph, null);
    }
}
