package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayCrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int DEATHS = 20;

    private final RelayWorld world = RelayWorld.create();

    @AfterEach
    void end() {
        world.close();
    }

    /// Falls asleep once, until woken.
    private static final class Sleep {

        private final CountDownLatch asleep = new CountDownLatch(1);
        private final CountDownLatch woken = new CountDownLatch(1);
        private final AtomicBoolean first = new AtomicBoolean(true);

        void fall() {
            if (!first.getAndSet(false)) {
                return;
            }
            asleep.countDown();
            boolean interrupted = false;
            while (woken.getCount() > 0) {
                try {
                    woken.await();
                } catch (InterruptedException ignored) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Killed extends Error {}

    @Test
    void aRelayThatWakesWithAnOpenTransactionAfterItsLockWasTakenIsFenced()
            throws InterruptedException {
        Sleep sleep = new Sleep();
        RunningRelay old =
                takenOverWhileAsleep(
                        sleep,
                        new RelaySteps() {
                            @Override
                            public void beforeCommit() {
                                sleep.fall();
                            }
                        });
        assertThat(old.count("fenced")).isEqualTo(1);
    }

    @Test
    void aRelayThatWakesBeforeTheCursorAfterItsLockWasTakenMovesNothing()
            throws InterruptedException {
        Sleep sleep = new Sleep();
        RunningRelay old =
                takenOverWhileAsleep(
                        sleep,
                        new RelaySteps() {
                            @Override
                            public void beforeCursor() {
                                sleep.fall();
                            }
                        });
        assertThat(old.count("failures")).isEqualTo(1);
        assertThat(old.count("published")).isZero();
    }

    private RunningRelay takenOverWhileAsleep(Sleep sleep, RelaySteps steps)
            throws InterruptedException {
        world.journalling().patients(0, 40, 1);
        RunningRelay old = world.start(steps);
        sleep.asleep.await();
        world.takeLockAway();
        world.journalling().patients(0, 40, 2);
        RunningRelay young = world.start();
        await().atMost(LIMIT).until(world.check()::isComplete);
        await().atMost(LIMIT).until(() -> world.cursor().id() == 160);
        JournalPosition reached = world.cursor();

        sleep.woken.countDown();
        await().atMost(LIMIT).until(() -> old.phase() == RelayState.Phase.STANDBY);
        assertThat(young.phase()).isEqualTo(RelayState.Phase.LEADING);
        assertThat(world.cursor()).isEqualTo(reached);
        assertThat(world.check().findings().isExact()).isTrue();
        return old;
    }

    @Test
    void twentyDeathsBetweenSendingAndTheCursorGiveDuplicatesAndNothingElse() {
        for (int death = 0; death < DEATHS; death++) {
            world.journalling().patients(0, 10, death + 1);
            RunningRelay mortal = world.start(dying(death % 2 == 0));
            await().atMost(LIMIT).until(mortal::isDead);
            assertThat(mortal.state().ready()).as("a dead relay's health").isFalse();
        }
        world.start();
        await().atMost(LIMIT).until(() -> world.cursor().id() == 20 * DEATHS);
        PublicationCheck.Findings findings = world.check().findings();
        assertThat(findings.isExact()).as("%s", findings).isTrue();
        assertThat(findings.duplicates()).as("duplicates").isPositive();
    }

    private static RelaySteps dying(boolean committed) {
        return new RelaySteps() {
            @Override
            public void beforeCommit() {
                if (!committed) {
                    throw new Killed();
                }
            }

            @Override
            public void beforeCursor() {
                throw new Killed();
            }
        };
    }
}
