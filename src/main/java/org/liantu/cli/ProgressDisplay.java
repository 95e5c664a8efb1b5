package org.liantu.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.liantu.load.Progress;

/**
 * Shows progress on a terminal, and nothing elsewhere. The launcher says which it is: {@code
 * liantu.terminal}.
 */
final class ProgressDisplay implements Progress, AutoCloseable {

    private final String task;
    private @Nullable ProgressBar bar;

    ProgressDisplay(String task) {
        this.task = task;
    }

    @Override
    public void begin(int step, int steps, String what) {
        if (!Boolean.getBoolean("liantu.terminal")) return;
        if (bar == null)
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(task)
                            .setInitialMax(steps)
                            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                            .setUpdateIntervalMillis(100)
                            .build();
        bar.stepTo(step - 1).setExtraMessage(what);
    }

    @Override
    public void close() {
        if (bar == null) return;
        bar.stepTo(bar.getMax());
        bar.close();
    }
}
