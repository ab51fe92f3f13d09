package org.moisson;

import org.moisson.commandline.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Moisson. Beans bear their full class name, for rooms may use the same word. */
@SpringBootApplication(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Moisson {

    /** Does what the arguments say; with none, runs the service until it is told to stop. */
    public static void main(String[] args) {
        Commands.run(Moisson.class, args).ifPresent(System::exit);
    }
}
