package org.moisson.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.moisson.identity.Actor;
import org.moisson.store.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Imports the sample reports when the service starts for the first time. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "moisson.samples", matchIfMissing = true)
final class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

    private final Importing importing;
    private final Imports imports;

    Samples(Importing importing, Imports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    /** After the start, since nobody should wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void bringIn() {
        if (imports.untouched()) {
            Thread.ofPlatform().daemon().name("samples").start(this::submit);
        }
    }

    private void submit() {
        try {
            List<Importing.Incoming> files = new ArrayList<>();
            for (Resource sample :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/samples/*.pdf")) {
                files.add(new Sample(sample));
            }
            if (!files.isEmpty()) {
                importing.submit(files, "samples", Actor.moisson());
            }
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.warn("Les exemples n'ont pas pu être importés.", e);
        }
    }

    /** A sample among the resources. */
    private record Sample(Resource resource) implements Importing.Incoming {

        @Override
        public String name() {
            String name = resource.getFilename();
            return name == null ? "exemple.pdf" : name;
        }

        @Override
        public InputStream open() throws IOException {
            return resource.getInputStream();
        }
    }
}
