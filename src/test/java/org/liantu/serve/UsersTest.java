package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    @TempDir Path directory;

    private Users users(String... lines) throws IOException {
        return Users.read(Files.write(directory.resolve("users"), java.util.List.of(lines)));
    }

    @Test
    void admitsWhoKnowsThePasswordAndNobodyElse() throws IOException {
        Users users = users("# who may write", "", Users.line("李雷", "correct horse".toCharArray()));
        assertThat(users.admits(Web.basic("李雷", "correct horse"))).isTrue();
        assertThat(users.admits(Web.basic("李雷", "correct horse"))).isTrue();
        assertThat(users.admits(Web.basic("李雷", "wrong horse"))).isFalse();
        assertThat(users.admits(Web.basic("nobody", "correct horse"))).isFalse();
        assertThat(users.admits(Web.basic("nobody", "-"))).isFalse();
        assertThat(users.admits(null)).isFalse();
        assertThat(users.admits("Basic %%%")).isFalse();
        assertThat(users.admits("Bearer x")).isFalse();
    }

    @Test
    void keepsNoPasswordInTheFileAndSaltsEachAnew() {
        String line = Users.line("a", "correct horse".toCharArray());
        assertThat(line).startsWith("a:pbkdf2-sha512$210000$").doesNotContain("horse");
        assertThat(line).isNotEqualTo(Users.line("a", "correct horse".toCharArray()));
    }

    @Test
    void refusesNamesAndPasswordsThatCannotBeUsed() {
        assertThatThrownBy(() -> Users.line("a:b", "correct horse".toCharArray()))
                .hasMessageContaining("a:b");
        assertThatThrownBy(() -> Users.line("a", "short".toCharArray()))
                .hasMessageContaining("8 characters");
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> users("# x", "a:plain"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("users:2")
                .hasMessageContaining("pbkdf2-sha512");
        assertThatThrownBy(() -> users("nocolon")).hasMessageContaining("users:1");
    }

    @Test
    void aFileOfAnotherEncodingIsNamed() throws IOException {
        Path file = directory.resolve("gbk");
        Files.write(file, "张三:x".getBytes(java.nio.charset.Charset.forName("GB18030")));
        try (org.liantu.store.Store store = org.liantu.store.Store.inMemory()) {
            assertThatThrownBy(
                            () -> Server.start(store, Settings.DEFAULT.withPort(0).withUsers(file)))
                    .hasMessageContaining("gbk is not UTF-8");
        }
    }
}
