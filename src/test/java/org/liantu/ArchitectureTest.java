package org.liantu;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Which package may import which; the table is the one of {@code docs/decisions/0007-packages.md}.
 */
class ArchitectureTest {

    private static final Map<String, String> MAY_IMPORT =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("chain", ""),
                            Map.entry("report", "chain"),
                            Map.entry("exchange", "chain report"),
                            Map.entry("extract", "chain report"),
                            Map.entry("table", "chain report exchange"),
                            Map.entry("evaluate", "report exchange extract"),
                            Map.entry("path", ""),
                            Map.entry("store", "chain path"),
                            Map.entry("shape", "chain"),
                            Map.entry("derive", "chain shape"),
                            Map.entry("load", "chain report exchange extract review table store"),
                            Map.entry("query", "chain exchange store"),
                            Map.entry("serve", "chain exchange store shape path query"),
                            Map.entry("mcp", "chain store path query"),
                            Map.entry("review", "chain report exchange"),
                            Map.entry(
                                    "cli",
                                    "chain report exchange table evaluate path store shape derive load query serve mcp extract review")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.liantu");

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : MAY_IMPORT.keySet())
            architecture = architecture.layer(name).definedBy("org.liantu." + name + "..");
        for (Map.Entry<String, String> entry : MAY_IMPORT.entrySet()) {
            String[] imports =
                    Arrays.stream(entry.getValue().split(" "))
                            .filter(each -> !each.isEmpty())
                            .toArray(String[]::new);
            architecture =
                    imports.length == 0
                            ? architecture.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                            : architecture.whereLayer(entry.getKey()).mayOnlyAccessLayers(imports);
        }
        architecture.check(CLASSES);
    }
}
