package org.liantu.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits names for the text index: one token a Chinese character, one token a run of Latin letters
 * and digits, in lower case and of half width. Searched as phrases, the characters find exactly the
 * names that hold them in a row. Why: {@code docs/decisions/0008-text-analyzer.md}.
 */
public final class NameAnalyzer extends Analyzer {

    /** MiniLED is found as MiniLED, Mini and LED. */
    private static final int PARTS =
            WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                    | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
                    | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream parts = new WordDelimiterGraphFilter(new CJKWidthFilter(words), PARTS, null);
        return new TokenStreamComponents(words, new LowerCaseFilter(new FlattenGraphFilter(parts)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return new LowerCaseFilter(new CJKWidthFilter(text));
    }
}
