package org.liantu.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body is read up to a limit; one that goes on is answered with 413, one that
 * breaks off with 400.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long limit;

    /**
     * @param limit in bytes
     */
    BoundedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    static Failure tooLarge(long limit) {
        return new Failure(413, "the request is larger than " + limit + " bytes");
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream body = super.getInputStream();
        return new ServletInputStream() {
            private long left = limit;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                int count;
                try {
                    count = body.read(bytes, start, length);
                } catch (IOException | RuntimeException e) {
                    new Failure(
                                    400,
                                    "the body of the request breaks off, or is not sent as HTTP says")
                            .report(BoundedRequest.this);
                    throw e;
                }
                take(count);
                return count;
            }

            private void take(int count) throws IOException {
                left -= Math.max(0, count);
                if (left >= 0) return;
                Failure failure = tooLarge(limit);
                failure.report(BoundedRequest.this);
                throw new IOException(failure.message());
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("bodies are read in one go");
            }
        };
    }
}
