package org.moisson.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/** Clears deleted documents away where that is cheap and counts: in small segments, at whatever share. */
final class TracelessMerges extends FilterMergePolicy {

    /** Beyond this many bytes a segment waits for its ordinary merge. */
    private static final long SMALL = 64L << 20;

    TracelessMerges(MergePolicy ordinary) {
        super(ordinary);
    }

    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context)
            throws IOException {
        Set<SegmentCommitInfo> merging = context.getMergingSegments();
        List<SegmentCommitInfo> marked = new ArrayList<>();
        for (SegmentCommitInfo segment : segments) {
            if (context.numDeletesToMerge(segment) > 0
                    && segment.sizeInBytes() <= SMALL
                    && !merging.contains(segment)) {
                marked.add(segment);
            }
        }
        if (marked.isEmpty()) {
            return null;
        }
        MergeSpecification merges = new MergeSpecification();
        merges.add(new OneMerge(marked));
        return merges;
    }
}
