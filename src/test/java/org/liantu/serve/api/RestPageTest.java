package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.serve.Web;

/** What {@code docs/rest.md} shows is what is answered: the lines shown, in their order. */
class RestPageTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\$ curl ([^\n]+)\n([^$]*)");

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Arguments> shown() throws IOException {
        String page = Files.readString(Shipped.HOME.resolve("docs/rest.md"));
        return BLOCK.matcher(page)
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(command -> Arguments.of(command.group(1), command.group(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shown")
    void answersWhatIsShown(String command, String shown) {
        String answer = run(command);
        int from = 0;
        for (String line : shown.lines().toList()) {
            int at = answer.indexOf(line, from);
            assertThat(at).as("'%s' in\n%s", line, answer).isNotNegative();
            from = at + line.length();
        }
    }

    /** As much of curl as the page uses. */
    private static String run(String command) {
        List<String> parameters = new ArrayList<>();
        String address = "";
        boolean head = false;
        boolean headers = false;
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++)
            switch (words[i]) {
                case "-s", "-sG" -> {}
                case "-sI" -> head = true;
                case "-d" -> parameters.add(words[++i]);
                case "--data-urlencode" -> {
                    String[] parts = words[++i].split("=", 2);
                    parameters.add(parts[0] + "=" + Web.encoded(parts[1]));
                }
                case "-D" -> {
                    headers = true;
                    i++;
                }
                case "-o" -> i++;
                default -> address = words[i].replace("http://localhost:3030/", "");
            }
        if (!parameters.isEmpty()) address += "?" + String.join("&", parameters);
        HttpResponse<String> answer =
                head
                        ? Web.send(api.web.at(address).method("HEAD", BodyPublishers.noBody()))
                        : api.web.get(address);
        return head || headers ? told(answer) : answer.body();
    }

    private static String told(HttpResponse<String> answer) {
        StringBuilder told = new StringBuilder("HTTP/1.1 " + answer.statusCode() + "\n");
        for (String name : List.of("Cache-Control", "ETag", "Liantu-Data-Version", "Link"))
            answer.headers()
                    .allValues(name)
                    .forEach(value -> told.append(name).append(": ").append(value).append('\n'));
        return told.toString();
    }
}
