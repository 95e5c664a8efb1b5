package org.liantu.extract.discourse;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.text.Sentence;

/**
 * What people are quoted with: between quotation marks before or behind 某某说, or without marks from
 * 某某表示 to the end of the sentence.
 */
final class Speech {

    private static final int LONGEST_QUOTE = 600;

    /**
     * A stretch that somebody says.
     *
     * @param speaker the person, or the words that tell who it is
     * @param house the organization that the speaker speaks for; null when it is not told
     */
    record Said(int start, int end, String speaker, @Nullable Mention house) {}

    private final TreeMap<Integer, Said> spans = new TreeMap<>();
    private final Lexicon lexicon;
    private final String text;

    private Speech(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    static Speech of(
            String text,
            List<Sentence> sentences,
            NavigableMap<Integer, Mention> mentions,
            Lexicon lexicon) {
        Speech speech = new Speech(lexicon, text);
        for (Sentence sentence : sentences)
            for (Sentence.Clause clause : sentence.clauses())
                speech.read(
                        sentence,
                        clause,
                        mentions.subMap(clause.start(), true, clause.end(), false));
        return speech;
    }

    /** Who says what stands at {@code position}, if it is not the narrator. */
    @Nullable Said at(int position) {
        Map.Entry<Integer, Said> entry = spans.floorEntry(position);
        return entry != null && position < entry.getValue().end() ? entry.getValue() : null;
    }

    private void read(
            Sentence sentence, Sentence.Clause clause, NavigableMap<Integer, Mention> mentions) {
        String verb = verb(clause.end());
        if (verb == null || clause.end() - verb.length() <= clause.start()) return;
        int from = clause.start();
        int quoteEnd = text.lastIndexOf('”', clause.end() - 1);
        boolean behind = quoteEnd >= clause.start() - 1 && quoteEnd >= 0;
        if (behind && quoteEnd >= clause.start()) from = quoteEnd + 1;
        String speaker = speaker(from, clause.end() - verb.length(), mentions);
        if (speaker == null) return;
        Mention house = house(mentions);
        if (behind) {
            int open = text.lastIndexOf('“', quoteEnd);
            if (open >= 0 && quoteEnd - open < LONGEST_QUOTE && isSaid(open, quoteEnd))
                spans.put(open, new Said(open, quoteEnd, speaker, house));
        }
        int next = clause.end();
        while (next < text.length() && "，：, ".indexOf(text.charAt(next)) >= 0) next++;
        if (next < text.length() && text.charAt(next) == '“') {
            int close = text.indexOf('”', next);
            if (close > 0 && close - next < LONGEST_QUOTE)
                spans.put(next, new Said(next, close, speaker, house));
        } else if (clause.end() < sentence.end() - 1)
            spans.put(clause.end(), new Said(clause.end(), sentence.end(), speaker, house));
    }

    private boolean isSaid(int open, int close) {
        for (int at = open; at < close; at++) if ("，。！？".indexOf(text.charAt(at)) >= 0) return true;
        return close - open > 14;
    }

    private @Nullable String verb(int end) {
        for (String verb : lexicon.of("speech"))
            if (end >= verb.length() && text.startsWith(verb, end - verb.length())) return verb;
        return null;
    }

    private @Nullable String speaker(int from, int to, NavigableMap<Integer, Mention> mentions) {
        for (Mention mention : mentions.descendingMap().values())
            if (mention.type() == EntityType.PERSON
                    && mention.end() <= to
                    && to - mention.end() < 14) return mention.name();
        String phrase = text.substring(Math.min(from, to), to).strip();
        for (String title : lexicon.longestFirst("title"))
            if (phrase.endsWith(title) && phrase.length() <= 30) return phrase;
        return null;
    }

    private static @Nullable Mention house(NavigableMap<Integer, Mention> mentions) {
        Mention house = null;
        for (Mention mention : mentions.values())
            switch (mention.type()) {
                case ENTERPRISE, ZONE, GOVERNMENT, PLATFORM, LABORATORY, UNIVERSITY, ORGANIZATION ->
                        house = mention;
                default -> {}
            }
        return house;
    }
}
