package org.liantu.extract.text;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.extract.Lexicon;

/**
 * Cuts text into words: HanLP's core dictionary and bigrams, with the words of the genre that it
 * lacks. Its own name finders are off: they are slow, and the genre's names have better marks.
 */
public final class Words {

    /** A word longer than this is none; text without any break is cut here. */
    private static final int LONGEST_STRETCH = 4096;

    private final Segment segment;
    private final Set<String> apart;

    private Words(Segment segment, Set<String> apart) {
        this.segment = segment;
        this.apart = apart;
    }

    /** A segmenter that knows the lexicon's words. */
    public static Words of(Lexicon lexicon) {
        DynamicCustomDictionary words = new DynamicCustomDictionary();
        for (Map.Entry<String, String> word : lexicon.words().entrySet())
            words.insert(word.getKey(), word.getValue() + " 1000");
        Segment segment =
                new ViterbiSegment()
                        .enableAllNamedEntityRecognize(false)
                        .enableCustomDictionary(words)
                        .enableCustomDictionaryForcing(true)
                        .enableOffset(true);
        return new Words(segment, lexicon.of("apart"));
    }

    /** The words of {@code text} from {@code start} to {@code end}. */
    public List<Word> cut(String text, int start, int end) {
        List<Word> words = new ArrayList<>((end - start) / 2);
        for (int from = start; from < end; from += LONGEST_STRETCH) {
            int at = from;
            String stretch = text.substring(from, Math.min(end, from + LONGEST_STRETCH));
            for (Term term : segment.seg(stretch))
                for (Term part : parts(term)) {
                    int next = at + part.word.length();
                    words.add(new Word(at, next, part.word, part.nature.toString()));
                    at = next;
                }
        }
        return words;
    }

    /** The words of a term: the dictionary takes some two for one, such as 项目计划. */
    private List<Term> parts(Term term) {
        if (!apart.contains(term.word)) return List.of(term);
        List<Term> parts = new ArrayList<>(segment.seg(term.word.substring(0, 2)));
        parts.addAll(segment.seg(term.word.substring(2)));
        return parts;
    }
}
