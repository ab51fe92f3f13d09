package org.moisson.engine.elasticsearch;

import org.moisson.engine.Documents;
import org.moisson.engine.SearchEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Elasticsearch in place where it was chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "moisson.engine", havingValue = "elasticsearch")
@EnableConfigurationProperties(ElasticsearchSettings.class)
class ElasticsearchEngine {

    @Bean(destroyMethod = "close")
    Connection elasticsearchConnection(ElasticsearchSettings settings) {
        return Connection.to(settings);
    }

    @Bean
    IndexLife elasticsearchIndexLife(Connection connection, ElasticsearchSettings settings, Documents documents) {
        return new IndexLife(connection, settings, documents);
    }

    @Bean
    ElasticsearchIndex elasticsearchIndex(IndexLife life, Documents documents) {
        return new ElasticsearchIndex(life, documents);
    }

    @Bean
    SearchEngine elasticsearchSearch(IndexLife life, ElasticsearchIndex index) {
        return new ElasticsearchSearch(life, new Stamp(life, index));
    }
}
