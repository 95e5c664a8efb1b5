package org.liantu.path.standing;

import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.liantu.path.graph.Watch;

/**
 * The strongly connected components of a graph: circles, and what is tied together by circles.
 * Found by the algorithm of Kosaraju and Sharir, which JGraphT has without recursion.
 *
 * @param of the component of each node: its first node in the order of terms
 * @param sizes how many nodes the component has, for its first node
 */
record Components(int[] of, int[] sizes) {

    static Components of(Digraph graph, Watch watch) {
        int[] of = new int[graph.size()];
        int[] sizes = new int[graph.size()];
        var found = new KosarajuStrongConnectivityInspector<>(new LibraryGraph(graph, watch));
        for (Set<Integer> component : found.stronglyConnectedSets()) {
            int first = Integer.MAX_VALUE;
            for (int node : component) first = Math.min(first, node);
            watch.steps(component.size());
            for (int node : component) of[node] = first;
            sizes[first] = component.size();
        }
        return new Components(of, sizes);
    }
}
