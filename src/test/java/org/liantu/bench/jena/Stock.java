package org.liantu.bench.jena;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liantu.path.Paths;

/** Jena without Liantu, so that nothing of it is there for Jena to find. */
public final class Stock {

    private Stock() {}

    /** The class path of this JVM but for the product. */
    public static String classPath() throws URISyntaxException {
        Path product =
                Path.of(Paths.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(product))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
