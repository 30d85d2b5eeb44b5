// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/training/parallel/GradientExchange.h"

#include <ATen/ATen.h>

#include <QScopeGuard>
#include <QtTest>

#include <dlfcn.h>

#include <barrier>
#include <functional>
#include <thread>

using namespace nextgpt;

namespace {

constexpr int kProcesses = 2;
const std::string kDouble = NEXTGPT_NCCL_DOUBLE;

/// What the threads of a test share.
struct Exchange {
    std::barrier<> barrier{kProcesses};
    std::vector<double> values[kProcesses];
};

/// A thread as one of the processes.
class ThreadProcess final : public Communicator {
public:
    ThreadProcess(Exchange& exchange, int rank)
        : m_exchange(exchange)
        , m_rank(rank) {}

    int rank() const override { return m_rank; }
    int size() const override { return kProcesses; }
    void sum(std::span<float> values) override { sumAll(values); }
    void sum(std::span<double> values) override { sumAll(values); }
    void barrier() override { m_exchange.barrier.arrive_and_wait(); }
    void finish() override {}

private:
    template<typename Value>
    void sumAll(std::span<Value> values) {
        m_exchange.values[m_rank].assign(values.begin(), values.end());
        barrier();
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<Value>(m_exchange.values[0][i] + m_exchange.values[1][i]);
        barrier();
    }

    Exchange& m_exchange;
    int m_rank;
};

void inProcesses(const std::function<void(Communicator&)>& work) {
    Exchange exchange;
    std::vector<std::jthread> threads;
    for (int rank = 0; rank < kProcesses; ++rank)
        threads.emplace_back([&exchange, &work, rank] {
            ThreadProcess process(exchange, rank);
            work(process);
        });
}

int sumsOfDouble() {
    void* library = ::dlopen(kDouble.c_str(), RTLD_NOW);
    const auto sums = reinterpret_cast<int (*)()>(::dlsym(library, "ncclDoubleSums"));
    return sums();
}

/// Tensors as a step leaves them: with a gradient everywhere, in rank 0 only, of two rows, and nowhere.
std::vector<LearningTensor> tensorsOf(int rank) {
    std::vector<LearningTensor> tensors(4);
    for (LearningTensor& tensor : tensors)
        tensor.parameter = at::zeros({3, 2}).requires_grad_();
    tensors[0].parameter.mutable_grad() = at::full({3, 2}, rank + 1.0);
    if (rank == 0)
        tensors[1].parameter.mutable_grad() = at::full({3, 2}, 5.0);
    tensors[2].rows = at::tensor({0, 2}, at::kLong);
    tensors[2].parameter.mutable_grad() = at::full({3, 2}, rank == 0 ? 10.0 : 20.0);
    return tensors;
}

} // namespace

/// The sums of gradients over processes, through the memory of the host and through NCCL's interface.
class TestGradientExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("NCCL_DOUBLE"); }
    void gradientsAreSummed_data();
    void gradientsAreSummed();
    void ncclNeedsAllProcesses_data();
    void ncclNeedsAllProcesses();
    void aFailedSumIsAnError();
    void theLauncherNamesTheRankOfTheMachine();
};

void TestGradientExchange::gradientsAreSummed_data() {
    QTest::addColumn<bool>("withNccl");
    QTest::newRow("through the host") << false;
    QTest::newRow("NCCL") << true;
}

void TestGradientExchange::gradientsAreSummed() {
    QFETCH(const bool, withNccl);
    const int before = sumsOfDouble();
    std::vector<LearningTensor> tensors[kProcesses];
    inProcesses([&](Communicator& processes) {
        auto nccl = withNccl ? NcclCommunicator::open(processes, at::kCPU, kDouble) : nullptr;
        const GradientExchange exchange(processes, std::move(nccl));
        tensors[processes.rank()] = tensorsOf(processes.rank());
        exchange.sum(tensors[processes.rank()]);
    });
    QCOMPARE(sumsOfDouble() - before, withNccl ? kProcesses : 0); // one bucket
    for (int rank = 0; rank < kProcesses; ++rank) {
        const auto gradient = [&](std::size_t index) { return tensors[rank][index].parameter.grad(); };
        QVERIFY(at::equal(gradient(0), at::full({3, 2}, 3.0)));
        QVERIFY(at::equal(gradient(1), at::full({3, 2}, 5.0)));
        QVERIFY(at::equal(tensors[rank][2].gradient(), at::full({2, 2}, 30.0)));
        QCOMPARE(gradient(2)[1][0].item<double>(), rank == 0 ? 10.0 : 20.0); // not a trained row
        QVERIFY(!gradient(3).defined());
    }
}

void TestGradientExchange::ncclNeedsAllProcesses_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("foundByAll");
    QTest::newRow("one has no library") << QString() << false;
    QTest::newRow("two have the same GPU") << QStringLiteral("duplicate") << true;
}

void TestGradientExchange::ncclNeedsAllProcesses() {
    QFETCH(const QString, mode);
    QFETCH(const bool, foundByAll);
    qputenv("NCCL_DOUBLE", mode.toUtf8());
    bool opened[kProcesses] = {true, true};
    inProcesses([&](Communicator& processes) {
        const bool found = foundByAll || processes.rank() == 0;
        opened[processes.rank()] =
            NcclCommunicator::open(processes, at::kCPU, found ? kDouble : "libnone.so") != nullptr;
    });
    QVERIFY(!opened[0] && !opened[1]);
}

void TestGradientExchange::aFailedSumIsAnError() {
    std::string errors[kProcesses];
    inProcesses([&](Communicator& processes) {
        const auto nccl = NcclCommunicator::open(processes, at::kCPU, kDouble);
        processes.barrier();
        if (processes.rank() == 0)
            qputenv("NCCL_DOUBLE", "broken");
        processes.barrier();
        try {
            nccl->sum(at::ones({4}));
        } catch (const EngineError& error) {
            errors[processes.rank()] = error.what();
        }
    });
    for (const std::string& error : errors)
        QVERIFY2(error.find("invalid usage") != std::string::npos, error.c_str());
}

void TestGradientExchange::theLauncherNamesTheRankOfTheMachine() {
    const auto unset = qScopeGuard([] {
        qunsetenv("SLURM_LOCALID");
        qunsetenv("OMPI_COMM_WORLD_LOCAL_RANK");
    });
    QCOMPARE(rankOnThisMachine(), 0);
    qputenv("SLURM_LOCALID", "3");
    QCOMPARE(rankOnThisMachine(), 3);
    qputenv("OMPI_COMM_WORLD_LOCAL_RANK", "1"); // mpirun within a job of SLURM
    QCOMPARE(rankOnThisMachine(), 1);
}

QTEST_GUILESS_MAIN(TestGradientExchange)
#include "test_gradient_exchange.moc"
