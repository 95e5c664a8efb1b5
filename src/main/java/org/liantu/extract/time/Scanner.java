package org.liantu.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.liantu.extract.time.FrameReader.Frame;
import org.liantu.extract.time.PartReader.Found;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Span;

/** Finds the mentions of times in a text, in one pass over it. */
final class Scanner {

    private final Text text;
    private final PointReader points;
    private final WordReader words;
    private final PartReader parts;
    private final FrameReader frames;
    private final List<Mention> mentions = new ArrayList<>();
    private int sentence;
    private int free;

    Scanner(Text text) {
        this.text = text;
        this.parts = new PartReader(text);
        this.points = new PointReader(text, parts);
        this.words = new WordReader(text);
        this.frames = new FrameReader(text);
    }

    List<Mention> mentions() {
        for (int place = 0; place < text.length(); ) {
            char character = text.at(place);
            if (Numeral.isDigit(character) || Numeral.isChinese(character)) {
                int run = Numeral.at(text, place).end();
                place = Math.max(run, read(place));
            } else if ("年今去前明上下本当同次翌昨第近过最未目迄至接".indexOf(character) >= 0) {
                place = Math.max(place + 1, read(place));
            } else {
                if ("。！？!?\n".indexOf(character) >= 0) sentence++;
                place++;
            }
        }
        return mentions;
    }

    /** Reads the time that starts at {@code place}, if one does, and tells where it ends. */
    private int read(int place) {
        Found found = words.at(place);
        if (found == null) found = points.at(place);
        if (found == null) return place;
        if (found.when() instanceof Point from) found = range(from, found);
        return add(place, found);
    }

    /** {@code found}, or the range that it opens. */
    private Found range(Point from, Found found) {
        int join = parts.join(found.end());
        if (join == 0) return found;
        Found last = points.at(found.end() + join);
        if (last == null || !(last.when() instanceof Point to)) return found;
        return new Found(between(from, to), last.end());
    }

    private static When between(Point from, Point to) {
        Part first = from.part();
        Part last = to.part();
        if (last.isDayAlone() && !first.isDayAlone())
            return new Span(from, to.with(Part.day(first.first(), last.day())));
        boolean oneYear = to.anchor() == When.Anchor.LATEST && first.first() < last.first();
        return oneYear && first.isMonth() && last.isMonth()
                ? from.with(Part.months(first.first(), last.first()))
                : new Span(from, to);
    }

    /** Adds what was found with the words around it, unless they make it no time to tell. */
    private int add(int start, Found found) {
        if (isCompared(start, found.end())) return found.end();
        Frame frame = frames.around(start, found);
        mentions.add(
                new Mention(
                        Math.max(free, frame.start()),
                        frame.end(),
                        found.when(),
                        frame.role(),
                        frame.closed(),
                        sentence));
        free = frame.end();
        return free;
    }

    /** Whether something else is compared with this time: 较2022年, 2022年同期, 2015年的3倍. */
    private boolean isCompared(int start, int end) {
        if (text.in(start - 1, "较比") && text.at(start - 2) != '占') return true;
        if (text.any(end, "同期", "的同期", "同月", "相比", "相较") > 0) return true;
        if (text.in(start - 1, "与同和跟") && text.at(end) == '比') return true;
        if (text.at(end) != '的') return false;
        int number = end + 1;
        while (number < end + 8 && (text.in(number, ".近约多余") || numeral(number))) number++;
        return number > end + 1 && text.at(number) == '倍';
    }

    private boolean numeral(int place) {
        return Numeral.isDigit(text.at(place)) || Numeral.isChinese(text.at(place));
    }
}
