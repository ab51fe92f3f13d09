package org.moisson.thesaurus;

import org.moisson.store.ChangeRequests;
import org.moisson.store.RefusedTerms;
import org.springframework.stereotype.Component;

/** What waits for a decision. */
@Component
record Desk(ChangeRequests requests, RefusedTerms refused, TermSearch search) {}
