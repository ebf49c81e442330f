package org.baraza.governance.store;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins transactions where there is none. One that is there belongs to whoever began it: a command refused in it does
/// not undo what else is done in it.
final class OuterTransactions extends SpringTransactionManager {
    private static final Transaction OUTER = new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    };

    OuterTransactions(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public Transaction startTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? OUTER : super.startTransaction();
    }
}
