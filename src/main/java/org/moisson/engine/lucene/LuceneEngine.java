package org.moisson.engine.lucene;

import org.moisson.engine.Documents;
import org.moisson.engine.SearchEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the embedded engine in place unless another was chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "moisson.engine", havingValue = "lucene", matchIfMissing = true)
@EnableConfigurationProperties(LuceneSettings.class)
class LuceneEngine {

    @Bean(destroyMethod = "close")
    LuceneIndex luceneIndex(Documents documents, LuceneSettings settings) {
        return new LuceneIndex(documents, settings.folder().resolve("index"));
    }

    @Bean
    SearchEngine luceneSearch(LuceneIndex index) {
        return new LuceneSearch(index);
    }
}
