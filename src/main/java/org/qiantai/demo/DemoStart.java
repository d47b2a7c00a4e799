package org.qiantai.demo;

import org.springframework.context.SmartLifecycle;

/** Work to be done when all is wired and before the web server, whose phase is far later, answers anybody. */
class DemoStart implements SmartLifecycle {
    private final Runnable work;
    private volatile boolean running;

    DemoStart(Runnable work) { this.work = work; }

    @Override
    public void start() {
        work.run();
        running = true;
    }

    @Override
    public void stop() { running = false; }

    @Override
    public boolean isRunning() { return running; }

    @Override
    public int getPhase() { return 0; }
}
