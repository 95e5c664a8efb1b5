package org.liantu.serve;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a server, by the paths they answer.
 *
 * @param servlets what answers
 * @param errors how errors are told
 */
record Faces(List<Face> all, Map<String, HttpServlet> servlets, Map<String, ErrorForm> errors) {

    static Faces of(List<Face> faces, Bounds bounds) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        Map<String, ErrorForm> errors = new LinkedHashMap<>();
        for (Face face : faces)
            face.servlets(bounds)
                    .forEach(
                            (path, servlet) -> {
                                servlets.put(path, servlet);
                                errors.put(path, face.errors());
                            });
        return new Faces(List.copyOf(faces), servlets, errors);
    }

    /** How errors are told of a request for a path; in text where no face answers it. */
    ErrorForm errors(@Nullable String path) {
        if (path == null) return ErrorForm.TEXT;
        return errors.entrySet().stream()
                .filter(each -> isAt(path, each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorForm.TEXT);
    }

    private static boolean isAt(String path, String pattern) {
        return pattern.endsWith("/*")
                ? (path + "/").startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }
}
