package org.liantu.serve;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A held answer on its way to a client, who may take it slowly: no thread waits for that. */
final class Delivery implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int PIECE = 32 * 1024;

    private final Spool body;
    private final InputStream bytes;
    private final ServletOutputStream out;
    private final AsyncContext exchange;
    private final byte[] piece = new byte[PIECE];

    private Delivery(Spool body, ServletOutputStream out, AsyncContext exchange)
            throws IOException {
        this.body = body;
        this.bytes = body.bytes();
        this.out = out;
        this.exchange = exchange;
    }

    /** Sends {@code body} and closes it, after the caller has returned. */
    static void of(Spool body, ServletRequest request, ServletResponse response)
            throws IOException {
        response.setContentLengthLong(body.size());
        ServletOutputStream out = response.getOutputStream();
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(0);
        out.setWriteListener(new Delivery(body, out, exchange));
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            int count = bytes.read(piece);
            if (count < 0) {
                end();
                return;
            }
            out.write(piece, 0, count);
        }
    }

    /** The client has gone, or takes too little for too long. */
    @Override
    public void onError(Throwable cause) {
        end();
    }

    private void end() {
        try {
            bytes.close();
            body.close();
        } catch (IOException e) {
            LOG.warn("a temporary file stays behind", e);
        } finally {
            exchange.complete();
        }
    }
}
