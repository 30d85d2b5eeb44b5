// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/diffusion/LatentFit.h"
#include "engine/models/language/Llama.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "engine/pipeline/generate/Residency.h"

#include <QtTest>

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <set>

using namespace nextgpt;
using Stay = Residency::Stay;

namespace {

constexpr std::int64_t kMiB = 1 << 20;

/// Networks that count how often they were loaded.
struct Loads {
    std::map<std::string, int> counts;

    Residency::Network network(const std::string& name, std::int64_t mebibytes) {
        return {.name = name, .bytes = mebibytes * kMiB, .load = [this, name](const Job& job) {
                    job.emit(Progress{});
                    return std::make_shared<const int>(++counts[name]);
                }};
    }

    std::vector<Residency::Network> three() {
        return {network("small", 100), network("large", 1000), network("larger", 2000)};
    }
};

} // namespace

class TestResidency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planFollowsTheBudget_data();
    void planFollowsTheBudget();
    void keptNetworksAreLoadedOnce();
    void networksThatDoNotFitAreReleasedWithTheirLease();
    void leasedNetworksAreNotReleased();
    void fullMemoryIsTriedAgainWithoutTheOthers();
    void cancelledLoadingCanBeRepeated();
    void unknownNetworksAreRefused();
    void loadedConstantsAreOrdinaryTensors();
    void bytesComeFromTheConfig();
    void everyMediumHasAKind();
    void availableHostMemoryIsMeasured();
};

void TestResidency::planFollowsTheBudget_data() {
    QTest::addColumn<qint64>("mebibytes");
    QTest::addColumn<int>("small");
    QTest::addColumn<int>("large");
    QTest::addColumn<int>("larger");
    const int preloaded = static_cast<int>(Stay::Preloaded);
    const int kept = static_cast<int>(Stay::Kept);
    const int onDemand = static_cast<int>(Stay::OnDemand);
    QTest::newRow("all fit exactly") << qint64(3100) << preloaded << kept << kept;
    QTest::newRow("one MiB short") << qint64(3099) << preloaded << kept << onDemand;
    QTest::newRow("the middle one does not fit") << qint64(900) << preloaded << onDemand << onDemand;
    QTest::newRow("nothing fits") << qint64(0) << onDemand << onDemand << onDemand;
    QTest::newRow("negative") << qint64(-5) << onDemand << onDemand << onDemand;
}

void TestResidency::planFollowsTheBudget() {
    QFETCH(qint64, mebibytes);
    QFETCH(int, small);
    QFETCH(int, large);
    QFETCH(int, larger);
    Loads loads;
    const Residency::Plan plan = Residency::plan(loads.three(), mebibytes * kMiB);
    QCOMPARE(static_cast<int>(plan.at("small")), small);
    QCOMPARE(static_cast<int>(plan.at("large")), large);
    QCOMPARE(static_cast<int>(plan.at("larger")), larger);
    QVERIFY(loads.counts.empty());
}

void TestResidency::keptNetworksAreLoadedOnce() {
    Loads loads;
    Residency residency(loads.three(), 4000 * kMiB, Job::unattended());
    QVERIFY(residency.isResident("small")); // preloaded
    QVERIFY(!residency.isResident("large"));
    for (int turn = 0; turn < 3; ++turn)
        QCOMPARE(residency.acquire("large", Job::unattended()).as<int>(), 1);
    QVERIFY(residency.isResident("large"));
    QCOMPARE(residency.residentBytes(), 1100 * kMiB);
    QCOMPARE(loads.counts, (std::map<std::string, int>{{"small", 1}, {"large", 1}}));
}

void TestResidency::networksThatDoNotFitAreReleasedWithTheirLease() {
    Loads loads;
    Residency residency(loads.three(), 1500 * kMiB, Job::unattended());
    {
        const auto lease = residency.acquire("large", Job::unattended());
        QCOMPARE(residency.residentBytes(), 1100 * kMiB);
    }
    {
        const auto lease = residency.acquire("larger", Job::unattended()); // over the budget even alone
        QVERIFY(!residency.isResident("large") && !residency.isResident("small"));
        QVERIFY(residency.isResident("larger"));
    }
    QCOMPARE(residency.residentBytes(), std::int64_t(0));
    QCOMPARE(residency.acquire("large", Job::unattended()).as<int>(), 2);
}

void TestResidency::leasedNetworksAreNotReleased() {
    Loads loads;
    Residency residency(loads.three(), 1500 * kMiB, Job::unattended());
    const auto lease = residency.acquire("large", Job::unattended());
    const auto other = residency.acquire("larger", Job::unattended());
    QVERIFY(residency.isResident("large") && residency.isResident("larger"));
    QCOMPARE(lease.as<int>(), 1);
}

void TestResidency::cancelledLoadingCanBeRepeated() {
    Loads loads;
    Residency residency(loads.three(), 4000 * kMiB, Job::unattended());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_THROWS_EXCEPTION(Stopped, residency.acquire("large", Job({}, stop.get_token())));
    QVERIFY(!residency.isResident("large"));
    QCOMPARE(residency.acquire("large", Job::unattended()).as<int>(), 1);
}

/// The estimates allow what the device refuses as long as another network occupies it.
void TestResidency::fullMemoryIsTriedAgainWithoutTheOthers() {
    Loads loads;
    auto networks = loads.three();
    const Residency* device = nullptr;
    networks[1].load = [&](const Job& job) -> std::shared_ptr<const void> {
        if (device->isResident("small"))
            throw c10::OutOfMemoryError({__func__, __FILE__, __LINE__}, "CUDA out of memory");
        return loads.network("large", 1000).load(job);
    };
    const Job job = Job::unattended();
    Residency residency(std::move(networks), 3100 * kMiB, job);
    device = &residency;
    QVERIFY(residency.isResident("small"));
    {
        const auto small = residency.acquire("small", job);
        QVERIFY_THROWS_EXCEPTION(c10::OutOfMemoryError,
                                 residency.acquire("large", job)); // nothing to release
    }
    residency.acquire("large", job);
    QVERIFY(residency.isResident("large") && !residency.isResident("small"));
    residency.acquire("small", job); // loaded again
    QCOMPARE(loads.counts["small"], 2);
    QCOMPARE(loads.counts["large"], 1);
}

void TestResidency::unknownNetworksAreRefused() {
    Residency residency({}, 0, Job::unattended());
    QVERIFY_THROWS_EXCEPTION(EngineError, residency.acquire("image", Job::unattended()));
    QVERIFY(!residency.isResident("image"));
}

/// A reply runs in inference mode, and a network that it loads can be trained later.
void TestResidency::loadedConstantsAreOrdinaryTensors() {
    const auto fit = [](const Job&) -> std::shared_ptr<const void> {
        const auto decode = [](const at::Tensor& latents) { return latents.narrow(1, 0, 3) * 2; };
        return std::make_shared<const LatentFit>(decode, LatentFit::Shape{.channels = 4});
    };
    const c10::InferenceMode reply;
    for (const std::int64_t budget : {std::int64_t(0), kMiB}) { // loaded on demand and preloaded
        Residency residency({{.name = "fit", .bytes = kMiB, .load = fit}}, budget, Job::unattended());
        const auto lease = residency.acquire("fit", Job::unattended());
        QVERIFY(!lease.as<LatentFit>().coefficients().is_inference());
    }
    QVERIFY(c10::InferenceMode::is_enabled());
}

/// NExT-GPT's language model has 6,738,415,616 parameters, in half precision twice as many bytes.
void TestResidency::bytesComeFromTheConfig() {
    QCOMPARE(networkBytes<Llama>(LlamaConfig{}, {.dtype = at::kHalf}), std::int64_t(2) * 6'738'415'616);
    QCOMPARE(networkBytes<Llama>(LlamaConfig{}, {}), std::int64_t(4) * 6'738'415'616);
}

/// Adding a medium to kMedia without a strategy fails here or does not compile.
void TestResidency::everyMediumHasAKind() {
    std::set<std::string_view> extensions;
    std::set<Modality> ordered(kGenerationOrder.begin(), kGenerationOrder.end());
    for (const Modality modality : kMediaModalities) {
        const MediaKind& kind = mediaKinds()[modality];
        QVERIFY(kind.sizeFor != nullptr && kind.load != nullptr && kind.bytes != nullptr);
        QVERIFY(kind.extension.starts_with('.'));
        QVERIFY(extensions.insert(kind.extension).second);
        QVERIFY(ordered.contains(modality));
        const auto folder = std::filesystem::path(NEXTGPT_POCKET_BUNDLE) / name(modality);
        if (!std::filesystem::exists(folder))
            continue;
        const std::int64_t bytes = kind.bytes(folder, {});
        QVERIFY2(bytes > kMiB && bytes < 1024 * kMiB, std::to_string(bytes).c_str());
        QCOMPARE(kind.bytes(folder, {.dtype = at::kHalf}) * 2, bytes);
    }
}

void TestResidency::availableHostMemoryIsMeasured() {
    QVERIFY(availableHostMemory() > 64 * kMiB);
}

QTEST_GUILESS_MAIN(TestResidency)
#include "test_residency.moc"
