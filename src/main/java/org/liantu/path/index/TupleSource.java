package org.liantu.path.index;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.liantu.path.graph.LongNumbers;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/**
 * Reads relations out of TDB2 as tuples of node ids, so that each term is fetched and written into
 * the dictionary once, however many edges it has.
 */
final class TupleSource implements EdgeSource {

    private final Dictionary dictionary;

    /** For each node id the number of its term plus one. */
    private final LongNumbers numbers = new LongNumbers();

    private final byte[] bytes = new byte[NodeId.SIZE];

    TupleSource(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public synchronized Relation read(Key key, DatasetGraph dataset, Watch watch) {
        DatasetGraphTDB storage = (DatasetGraphTDB) dataset;
        boolean triples = Quad.isDefaultGraph(key.graph());
        NodeTupleTable table =
                (triples ? storage.getTripleTable() : storage.getQuadTable()).getNodeTupleTable();
        NodeTable terms = table.getNodeTable();
        NodeId predicate = terms.getNodeIdForNode(key.predicate());
        NodeId graph =
                triples || Quad.isUnionGraph(key.graph())
                        ? NodeId.NodeIdAny
                        : terms.getNodeIdForNode(key.graph());
        Pairs pairs = new Pairs();
        if (NodeId.isDoesNotExist(predicate) || NodeId.isDoesNotExist(graph))
            return pairs.relation();
        Iterator<Tuple<NodeId>> tuples =
                triples
                        ? table.find(NodeId.NodeIdAny, predicate, NodeId.NodeIdAny)
                        : table.find(graph, NodeId.NodeIdAny, predicate, NodeId.NodeIdAny);
        int subject = triples ? 0 : 1;
        try {
            while (tuples.hasNext()) {
                Tuple<NodeId> tuple = tuples.next();
                watch.step();
                pairs.add(number(tuple.get(subject), terms), number(tuple.get(subject + 2), terms));
            }
        } finally {
            Iter.close(tuples);
        }
        return pairs.relation();
    }

    private int number(NodeId id, NodeTable terms) {
        NodeIdFactory.set(id, bytes);
        long key = Bytes.getLong(bytes);
        int known = numbers.get(key);
        if (known > 0) return known - 1;
        int number = dictionary.add(terms.getNodeForNodeId(id));
        numbers.put(key, number + 1);
        return number;
    }

    @Override
    public long bytes() {
        return numbers.bytes();
    }
}
