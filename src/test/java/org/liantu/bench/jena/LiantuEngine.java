package org.liantu.bench.jena;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Rows;
import org.liantu.bench.engine.Sparql;
import org.liantu.path.Paths;

/** Liantu's path engine in process, over the same store as stock Jena. */
final class LiantuEngine extends JenaEngine {

    @Override
    DatasetGraph attach(DatasetGraph stored) {
        return Paths.attach(stored);
    }

    @Override
    String text(Question question) {
        return Sparql.withPaths(question);
    }

    @Override
    List<String> rows(Rows rows) {
        return rows.withPaths();
    }

    @Override
    public long stack() {
        return 0;
    }
}
