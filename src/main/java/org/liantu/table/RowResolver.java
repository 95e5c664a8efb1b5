package org.liantu.table;

import io.carml.logicalsourceresolver.LogicalSourceRecord;
import io.carml.logicalsourceresolver.LogicalSourceResolver;
import io.carml.logicalsourceresolver.ResolvedSource;
import io.carml.model.LogicalSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;

/**
 * Hands rows that were already read to CARML. Its own reader guesses charset and delimiter, and
 * guesses wrong for Chinese headers.
 */
record RowResolver(List<Row> rows) implements LogicalSourceResolver<Row> {

    @Override
    public Function<ResolvedSource<?>, Flux<LogicalSourceRecord<Row>>> getLogicalSourceRecords(
            Set<LogicalSource> sources) {
        return resolved ->
                Flux.fromIterable(rows)
                        .flatMapIterable(
                                row ->
                                        sources.stream()
                                                .map(source -> LogicalSourceRecord.of(source, row))
                                                .toList());
    }

    @Override
    public ExpressionEvaluationFactory<Row> getExpressionEvaluationFactory() {
        return row -> column -> Optional.ofNullable(row.cells().get(column));
    }
}
