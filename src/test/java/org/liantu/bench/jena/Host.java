package org.liantu.bench.jena;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.liantu.bench.engine.Memory;

/** What a JVM with a server says to {@link Hosted} in another. */
final class Host {

    private Host() {}

    /**
     * Prints where queries go, then for each line of standard input the bytes in use, and ends when
     * that ends.
     */
    static void serve(String queries) throws IOException, InterruptedException {
        System.out.println(queries);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) System.out.println(Memory.heap());
        System.exit(0);
    }
}
