package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liantu.store.Version;

/** An answer being written: what all answers say, and where the rest goes. */
final class Reply {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build();

    private final Call call;
    private final Format format;
    private final Version version;
    private final HttpServletResponse response;

    Reply(Call call, Format format, Version version, HttpServletResponse response) {
        this.call = call;
        this.format = format;
        this.version = version;
        this.response = response;
    }

    Call call() {
        return call;
    }

    Format format() {
        return format;
    }

    OutputStream out() throws IOException {
        return response.getOutputStream();
    }

    /** Starts the JSON object of the answer. */
    JsonGenerator json(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        return json;
    }

    /** Writes which data the answer is from, which query gave it, and when. */
    void stamp(JsonGenerator json, String query) throws IOException {
        json.writeStringField("query", query);
        json.writeStringField("dataVersion", version.digest());
        json.writeStringField("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Writes where a page lies, as fields and as links of the header. */
    void paging(JsonGenerator json, Page page, boolean more) throws IOException {
        json.writeNumberField("limit", page.limit());
        json.writeNumberField("offset", page.offset());
        if (page.offset() > 0) json.writeStringField("previous", call.at(page.previous()));
        if (more) json.writeStringField("next", call.at(page.next()));
    }

    /** Links to the pages around this one. */
    void link(Page page, boolean more) {
        link(call.at(page.first()), "first");
        if (page.offset() > 0) link(call.at(page.previous()), "prev");
        if (more) link(call.at(page.next()), "next");
    }

    void link(String address, String relation) {
        response.addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"");
    }
}
