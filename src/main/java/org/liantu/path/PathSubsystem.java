package org.liantu.path;

import java.util.List;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.liantu.path.outage.DominatorsDoor;
import org.liantu.path.outage.MinCutDoor;
import org.liantu.path.outage.OutageDoor;
import org.liantu.path.outage.SinglePointsDoor;
import org.liantu.path.search.PathsDoor;
import org.liantu.path.service.Doors;
import org.liantu.path.standing.StandingDoor;

/** Opens the services of this library when Jena starts; Jena finds it by service loading. */
public final class PathSubsystem implements JenaSubsystemLifecycle {

    @Override
    public void start() {
        Doors.open(
                List.of(
                        new PathsDoor(),
                        new OutageDoor(),
                        new SinglePointsDoor(),
                        new DominatorsDoor(),
                        new MinCutDoor(),
                        new StandingDoor()),
                ServiceExecutorRegistry.get());
    }

    @Override
    public void stop() {}

    /** Behind ARQ and TDB2. */
    @Override
    public int level() {
        return 600;
    }
}
