package org.moisson.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server itself is told of limits that no setting of Spring has. */
@Configuration(proxyBeanMethods = false)
class TomcatLimits {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedBodies(Rates rates) {
        return factory -> factory.addEngineValves(new PacedBodies(rates.bodyGrace(), rates.bodyBytesPerSecond()));
    }
}
