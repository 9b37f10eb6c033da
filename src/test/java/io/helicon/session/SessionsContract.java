package io.helicon.session;

/** The whole behaviour of the port {@link Sessions}, sentence by sentence; every engine and the fake extend it. */
public interface SessionsContract
        extends StartContract,
                ReadingContract,
                SlideContract,
                ListContract,
                BagContract,
                EndingContract,
                RefreshContract,
                RacingContract,
                OddTextContract {}
