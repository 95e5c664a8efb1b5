package org.liantu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * Compares analyzers on names of the kind reports hold, and keeps the table of {@code
 * docs/decisions/0008-text-analyzer.md} true. A search ought to find the names that contain it,
 * whatever the case, and no other: Chinese by character, Latin by word.
 */
class NameAnalyzerTest {

    private static final List<String> NAMES =
            List.of(
                    "兆驰",
                    "江西兆驰半导体有限公司",
                    "江西兆驰晶显有限公司",
                    "半导体",
                    "半导体照明",
                    "江西省半导体产业园",
                    "第三代半导体材料",
                    "导体材料",
                    "光导体",
                    "晶能光电",
                    "晶能光电股份有限公司",
                    "江西晶浩光学有限公司",
                    "欧菲光",
                    "欧菲微电子(南昌)有限公司",
                    "广和通",
                    "双目感知定位模块",
                    "南昌高新区",
                    "南昌高新技术产业开发区",
                    "南昌大学",
                    "国家硅基LED工程技术研究中心",
                    "硅衬底LED",
                    "Mini/Micro LED",
                    "MiniLED芯片",
                    "LED芯片",
                    "COB",
                    "COB显示屏",
                    "ODM手机",
                    "ODM",
                    "WT606",
                    "WT606芯片",
                    "Jiangxi Zhaochi Semiconductor Co., Ltd.",
                    "Controlled Environment Laboratory",
                    "华勤技术",
                    "华勤电子科技有限公司",
                    "龙旗科技",
                    "芯片",
                    "外延片",
                    "电子信息产业",
                    "移动智能终端",
                    "生物医药",
                    "航空产业");

    private static final List<String> SEARCHES =
            List.of(
                    "兆驰", "半导体", "晶能", "欧菲", "广和通", "定位模块", "产业园", "晶显", "光电", "南昌", "华勤", "硅衬底",
                    "led", "miniled", "cob", "odm", "wt606", "zhaochi", "芯片", "外延", "片", "光", "高新区",
                    "有限公司", "智能终端", "有限");

    private static Map<String, Analyzer> analyzers() {
        Map<String, Analyzer> analyzers = new LinkedHashMap<>();
        analyzers.put("NameAnalyzer", new NameAnalyzer());
        analyzers.put("CJKAnalyzer", new CJKAnalyzer());
        analyzers.put("smartcn", new SmartChineseAnalyzer());
        analyzers.put("ICU", new Icu());
        analyzers.put("1-gram of all", new Grams());
        return analyzers;
    }

    private static final class Icu extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            ICUTokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }

    private static final class Grams extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            NGramTokenizer grams = new NGramTokenizer(1, 1);
            return new TokenStreamComponents(grams, new LowerCaseFilter(grams));
        }
    }

    @Test
    void ourAnalyzerFindsEveryNameThatHoldsTheSearchAndNoOther() {
        assertThat(measure(new NameAnalyzer()))
                .satisfies(
                        score -> {
                            assertThat(score.missed()).isEmpty();
                            assertThat(score.wrong()).isEmpty();
                        });
    }

    @Test
    void theDecisionShowsTheTableAsMeasured() throws IOException {
        String table =
                analyzers().entrySet().stream()
                        .map(entry -> measure(entry.getValue()).row(entry.getKey()))
                        .collect(Collectors.joining("\n"));
        Path decision =
                Path.of(
                        System.getProperty("liantu.home", "."),
                        "docs/decisions/0008-text-analyzer.md");
        assertThat(Files.readString(decision)).contains(table);
    }

    private record Score(int found, Set<String> missed, Set<String> wrong, int terms) {
        String row(String name) {
            return "| %s | %d | %d | %d | %d | %s |"
                    .formatted(
                            name,
                            found,
                            missed.size(),
                            wrong.size(),
                            terms,
                            Stream.concat(missed.stream(), wrong.stream())
                                    .limit(3)
                                    .collect(Collectors.joining("; ")));
        }
    }

    private static Score measure(Analyzer analyzer) {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            NameIndex index = new NameIndex(directory, analyzer);
            for (String name : NAMES)
                index.addEntity(
                        TextQueryFuncs.entityFromQuad(
                                index.getDocDef(),
                                Quad.create(
                                        node("g"),
                                        node(name),
                                        RDFS.label.asNode(),
                                        NodeFactory.createLiteralLang(name, "zh"))));
            index.commit();
            int found = 0;
            Set<String> missed = new TreeSet<>();
            Set<String> wrong = new TreeSet<>();
            for (String search : SEARCHES) {
                Set<String> got = new TreeSet<>();
                for (TextHit hit : index.query(RDFS.label.asNode(), search, null, null))
                    got.add(hit.getLiteral().getLiteralLexicalForm());
                for (String name : NAMES) {
                    boolean holds = holds(name, search);
                    if (holds && got.contains(name)) found++;
                    if (holds && !got.contains(name)) missed.add(search + " in " + name);
                    if (!holds && got.contains(name)) wrong.add(search + " in " + name);
                }
            }
            int terms = terms(analyzer);
            index.close();
            return new Score(found, missed, wrong, terms);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Latin words count whole, or as the part of a word that its capitals set off. */
    private static boolean holds(String name, String search) {
        String parts = name + " " + name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return search.matches("[a-z0-9]+")
                ? parts.toLowerCase().matches(".*(?<![a-z0-9])" + search + "(?![a-z0-9]).*")
                : name.contains(search);
    }

    /** Distinct tokens that all names come to. */
    private static int terms(Analyzer analyzer) throws IOException {
        Set<String> terms = new TreeSet<>();
        for (String name : NAMES)
            try (var tokens = analyzer.tokenStream("label", name)) {
                var term =
                        tokens.addAttribute(
                                org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) terms.add(term.toString());
                tokens.end();
            }
        return terms.size();
    }

    private static Node node(String key) {
        return NodeFactory.createURI("https://example.org/" + key.replace(" ", "_"));
    }
}
