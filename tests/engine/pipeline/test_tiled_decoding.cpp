// SPDX-License-Identifier: Apache-2.0
// Decoding where the memory does not suffice for all pixels at once. The values of tiles are compared with
// the reference's by the parity fixture autoencoder_kl/tiled.
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/strategies/FrameCoding.h"
#include "engine/request/Job.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace nextgpt;

namespace {

AutoencoderKl loadNetwork() {
    const std::filesystem::path folder = std::filesystem::path(NEXTGPT_TEST_DATA) / "parity/autoencoder_kl";
    return AutoencoderKl(Weights(openCheckpoint(folder), {}),
                         AutoencoderKlConfig::fromJson(readJsonFile(folder / "config.json")));
}

/// More than one tile of the default shape along the second axis.
at::Tensor latents() {
    at::manual_seed(5);
    return at::randn({1, 4, 20, 100});
}

constexpr std::int64_t kUnknown = 0;

} // namespace

class TestTiledDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_inference.emplace(); }

    void enoughMemoryDecodesAtOnce() {
        const AutoencoderKl network = loadNetwork();
        const at::Tensor values = latents();
        const std::int64_t needed = decodingBytes(network, values);
        for (const std::int64_t bytes : {kUnknown, needed}) {
            const at::Tensor pixels = decodeFrame(network, values, refuse, bytes);
            QVERIFY(at::equal(pixels, network.toPixels(values)));
        }
    }

    void littleMemoryDecodesInTiles() {
        const AutoencoderKl network = loadNetwork();
        const at::Tensor values = latents();
        std::vector<std::int64_t> tiles;
        const auto onTile = [&](std::int64_t done, std::int64_t total) {
            QCOMPARE(total, 3); // beginning at 0, 48 and 96
            tiles.push_back(done);
        };
        const at::Tensor pixels = decodeFrame(network, values, onTile, decodingBytes(network, values) - 1);
        QCOMPARE(tiles, (std::vector<std::int64_t>{0, 1, 2}));
        const at::Tensor whole = network.toPixels(values);
        QCOMPARE(pixels.sizes(), whole.sizes());
        // The first tile's own place, and nearly the same elsewhere: only the normalisation differs.
        const at::Tensor first = network.toPixels(values.narrow(3, 0, 64));
        const auto own = 48 * network.config().factor();
        QVERIFY(at::allclose(pixels.narrow(3, 0, own), first.narrow(3, 0, own)));
        const auto correlation =
            at::corrcoef(at::stack({pixels.flatten(), whole.flatten()}))[0][1].item<double>();
        QVERIFY2(correlation > 0.9, qPrintable(QString::number(correlation)));
    }

    void whatFitsIntoOneTileIsNotCut() {
        const AutoencoderKl network = loadNetwork();
        const at::Tensor values = latents().narrow(3, 0, 64);
        QVERIFY(at::equal(decodeFrame(network, values, refuse, 1), network.toPixels(values)));
    }

    void tilesCanBeCancelled() {
        const AutoencoderKl network = loadNetwork();
        int calls = 0;
        const auto stop = [&](std::int64_t, std::int64_t) {
            if (++calls == 2)
                throw Stopped();
        };
        QVERIFY_THROWS_EXCEPTION(Stopped, decodeFrame(network, latents(), stop, 1));
        QCOMPARE(calls, 2);
    }

private:
    static void refuse(std::int64_t /*done*/, std::int64_t /*total*/) {
        throw EngineError(ErrorCode::Internal, "decoded in tiles");
    }

    std::optional<c10::InferenceMode> m_inference;
};

QTEST_APPLESS_MAIN(TestTiledDecoding)
#include "test_tiled_decoding.moc"
