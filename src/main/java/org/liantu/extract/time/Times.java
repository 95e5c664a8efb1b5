package org.liantu.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the times in a report that was published on a given day. Immutable, thread-safe. */
public final class Times {

    private final @Nullable LocalDate published;

    private Times(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * For a report published on this day; null when the day is unknown. Then 今年 is the latest year
     * that the text names as no aim or plan, and days told from the day of publication (昨日, 本月) are
     * not found.
     */
    public static Times of(@Nullable LocalDate published) {
        return new Times(published);
    }

    /**
     * The times in {@code text}, in order and without overlap. Digits are expected in half width
     * and characters simplified. What is compared with (较2022年, 去年同期), lasts (三年) or recurs (每年5月)
     * is no time, nor is what cannot be resolved.
     */
    public List<TimeExpression> find(CharSequence text) {
        Text looked = new Text(text.toString());
        List<Mention> mentions = new Scanner(looked).mentions();
        Timeline timeline = Timeline.of(published, looked, mentions);
        return mentions.stream().map(timeline::place).filter(Objects::nonNull).toList();
    }
}
