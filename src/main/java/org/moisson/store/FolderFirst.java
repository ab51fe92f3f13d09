package org.moisson.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Locks the data folder before anything else is made, so that nobody opens a file in a folder of another process. */
@Configuration(proxyBeanMethods = false)
class FolderFirst {

    @Bean
    static DataFolder dataFolder(StoreSettings settings) {
        return new DataFolder(settings);
    }

    @Bean
    static BeanFactoryPostProcessor dataFolderFirst() {
        return beans -> beans.getBean(DataFolder.class);
    }
}
