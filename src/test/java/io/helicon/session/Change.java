package io.helicon.session;

import com.google.protobuf.Int64Value;
import mnemosynerpc.SessionManagerGrpc.SessionManagerBlockingStub;
import mnemosynerpc.SessionOuterClass.AbandonRequest;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.SetValueRequest;

/** The calls that change a session, and how the state before them is told from the one after. */
enum Change {
    ABANDON {
        @Override
        void apply(SessionManagerBlockingStub sessions, String token) {
            var unused = sessions.abandon(
                    AbandonRequest.newBuilder().setAccessToken(token).build());
        }
    },
    SET_VALUE {
        @Override
        void apply(SessionManagerBlockingStub sessions, String token) {
            var unused = sessions.setValue(SetValueRequest.newBuilder()
                    .setAccessToken(token)
                    .setKey("k")
                    .setValue("new")
                    .build());
        }

        @Override
        boolean isOld(Session session) {
            return !session.getBagMap().containsKey("k");
        }
    },
    DELETE {
        @Override
        void apply(SessionManagerBlockingStub sessions, String token) {
            Int64Value deleted = sessions.delete(
                    DeleteRequest.newBuilder().setAccessToken(token).build());
            if (deleted.getValue() != 1) {
                throw new AssertionError("deleted " + deleted.getValue());
            }
        }
    };

    abstract void apply(SessionManagerBlockingStub sessions, String token);

    /** After a session's end every session that is told is the old one. */
    boolean isOld(Session session) {
        return true;
    }
}
