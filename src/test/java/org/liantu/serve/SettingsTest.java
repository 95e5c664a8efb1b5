package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void areSafeByDefault() {
        Settings settings = Settings.DEFAULT;
        assertThat(settings.port()).isEqualTo(3030);
        assertThat(settings.loopback()).isTrue();
        assertThat(settings.users()).isEmpty();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.limit()).isEqualTo(1_000_000);
        assertThat(settings.answerBytes()).isEqualTo(512L << 20);
        assertThat(settings.queryBytes()).isEqualTo(1L << 20);
        assertThat(settings.uploadBytes()).isEqualTo(256L << 20);
        assertThat(settings.origins()).containsExactly("*");
        assertThat(settings.accessLog()).isEmpty();
    }

    @Test
    void changeOneAtATime() {
        Settings changed =
                Settings.DEFAULT
                        .withPort(1)
                        .withLoopback(false)
                        .withUsers(Path.of("u"))
                        .withTimeout(Duration.ofSeconds(2))
                        .withLimit(3)
                        .withAnswerBytes(4)
                        .withOrigins(List.of("https://example.org"))
                        .withAccessLog(Path.of("log"));
        assertThat(changed.port()).isEqualTo(1);
        assertThat(changed.loopback()).isFalse();
        assertThat(changed.users()).contains(Path.of("u"));
        assertThat(changed.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(changed.limit()).isEqualTo(3);
        assertThat(changed.answerBytes()).isEqualTo(4);
        assertThat(changed.origins()).containsExactly("https://example.org");
        assertThat(changed.accessLog()).contains(Path.of("log"));
    }

    @Test
    void refuseNumbersOutOfRange() {
        assertThatThrownBy(() -> Settings.DEFAULT.withPort(70000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> Settings.DEFAULT.withLimit(0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> Settings.DEFAULT.withTimeout(Duration.ZERO))
                .hasMessageContaining("timeout");
    }
}
