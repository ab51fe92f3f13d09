package org.moisson.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Locks the data folder before anything else is made, so that nobody opens a file in a folder of another process. As an
 * initializer it does so before Spring has said or done anything.
 */
@Configuration(proxyBeanMethods = false)
public class FolderFirst implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "dataFolder";

    @Override
    public void initialize(GenericApplicationContext context) {
        StoreSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("moisson", StoreSettings.class);
        DataFolder folder = new DataFolder(settings);
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton(NAME, folder);
        // the first to be registered is the last to be destroyed
        beans.registerDisposableBean(NAME, folder::close);
    }

    @Bean(NAME)
    @ConditionalOnMissingBean
    static DataFolder dataFolder(StoreSettings settings) {
        return new DataFolder(settings);
    }

    @Bean
    static BeanFactoryPostProcessor dataFolderFirst() {
        return beans -> beans.getBean(DataFolder.class);
    }
}
