package org.moisson.commandline;

import java.util.List;
import org.moisson.curation.CuratedReports;
import org.moisson.store.Backups;
import org.moisson.store.Exports;
import org.moisson.store.FolderFirst;
import org.moisson.store.Reports;
import org.moisson.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Starts as much of Moisson as a command needs, with the settings of the command line. */
final class Starter {

    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

    private final Class<?> application;
    private final List<String> settings;

    Starter(Class<?> application, List<String> settings) {
        this.application = application;
        this.settings = settings;
    }

    /** All of it, with the web. */
    ConfigurableApplicationContext service() {
        return checked(begun(application).run(settings.toArray(String[]::new)));
    }

    /** All but the web; background says whether waiting imports go on. */
    ConfigurableApplicationContext tools(boolean background) {
        return quiet(begun(application).properties("moisson.background=" + background));
    }

    /** The store with what people decided, and nothing that searches or reads. */
    ConfigurableApplicationContext store() {
        return quiet(begun(StoreRooms.class));
    }

    /** The backups of the store of the settings; nothing is started, so a service may be running. */
    Backups backups() {
        try (ConfigurableApplicationContext context = quiet(new SpringApplicationBuilder(SettingsAlone.class))) {
            return Backups.of(context.getEnvironment());
        }
    }

    /** The exports of the store of the settings; nothing is started, so a service may be running. */
    Exports exports() {
        try (ConfigurableApplicationContext context = quiet(new SpringApplicationBuilder(SettingsAlone.class))) {
            return Exports.of(context.getEnvironment());
        }
    }

    private static SpringApplicationBuilder begun(Class<?> source) {
        return new SpringApplicationBuilder(source).initializers(new FolderFirst());
    }

    private ConfigurableApplicationContext quiet(SpringApplicationBuilder builder) {
        return checked(builder.web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "logging.level.org.moisson=warn")
                .run(settings.toArray(String[]::new)));
    }

    private static ConfigurableApplicationContext checked(ConfigurableApplicationContext context) {
        UnknownSettings.in(context.getEnvironment()).forEach(LOG::warn);
        return context;
    }

    /** No room at all. */
    static final class SettingsAlone {}

    /** The rooms that reading out needs. */
    @ComponentScan(basePackageClasses = {Reports.class, CuratedReports.class, Vocabularies.class})
    @ConfigurationPropertiesScan(basePackageClasses = {Reports.class, Vocabularies.class})
    static final class StoreRooms {}
}
