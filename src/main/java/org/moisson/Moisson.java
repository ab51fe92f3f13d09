package org.moisson;

import java.io.IOException;
import java.util.Arrays;
import org.moisson.commandline.Commands;
import org.moisson.reading.WorkerMain;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Moisson. */
@SpringBootApplication(
        // two rooms may name a class alike
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // the store looks after its database itself
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            // accounts are the store's too
            UserDetailsServiceAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class Moisson {

    /** Does what the arguments say; with none, runs the service until it is told to stop. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("read-worker")) {
            // before any class of Spring is loaded: a worker starts in a tenth of the time
            WorkerMain.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        Commands.run(Moisson.class, args).ifPresent(System::exit);
    }
}
