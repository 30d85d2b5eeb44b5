// SPDX-License-Identifier: Apache-2.0
#include "engine/verification/Verify.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>

using namespace nextgpt;

namespace {

const QDir kRoot(QStringLiteral(NEXTGPT_TEST_DATA "/parity"));

/// Every committed fixture, written by the scripts in tests/reference. A new one is added here.
constexpr const char* kFixtures[] = {
    "autoencoder_kl/fixture.safetensors",
    "autoencoder_kl/tiled.fixture.safetensors",
    "autoencoder_kl_mel/fixture.safetensors",
    "autoencoder_kl_old_names/fixture.safetensors",
    "autoencoder_kl_plain/fixture.safetensors",
    "clap_text/fixture.safetensors",
    "clip_text_gelu/fixture.safetensors",
    "clip_text_quick_gelu/fixture.safetensors",
    "hifi_gan/fixture.safetensors",
    "hifi_gan_normalised/fixture.safetensors",
    "hifi_gan_weight_norm/fixture.safetensors",
    "imagebind/text.fixture.safetensors",
    "imagebind/video.fixture.safetensors",
    "imagebind/vision.fixture.safetensors",
    "imagebind_modalities/audio.fixture.safetensors",
    "imagebind_modalities/depth.fixture.safetensors",
    "imagebind_modalities/imu.fixture.safetensors",
    "imagebind_modalities/thermal.fixture.safetensors",
    "llama/fixture.safetensors",
    "llama_biases/fixture.safetensors",
    "llama_dynamic/fixture.safetensors",
    "llama_gguf/fixture.safetensors",
    "llama_grouped/fixture.safetensors",
    "llama_linear/fixture.safetensors",
    "llama_llama3/fixture.safetensors",
    "llama_lora/fixture.safetensors",
    "nextgpt/input.fixture.safetensors",
    "nextgpt/output.fixture.safetensors",
    "nextgpt_linear/output.fixture.safetensors",
    "nextgpt_qformer/output.fixture.safetensors",
    "schedulers/fixture.safetensors",
    "schedulers/runs.safetensors",
    "unet2d_audioldm/fixture.safetensors",
    "unet2d_pocket/fixture.safetensors",
    "unet2d_sd15/fixture.safetensors",
    "unet2d_sd2/fixture.safetensors",
    "unet3d_pocket/fixture.safetensors",
    "unet3d_zeroscope/fixture.safetensors",
};

/// Fixtures of test_gradients, test_grouping, test_guided_audio, test_guided_image, test_guided_video,
/// test_training_parity and test_latent_loss.
constexpr const char* kFixturesOfOtherTests[] = {
    "gradients_input_projection/gradients.safetensors",
    "gradients_llama/gradients.safetensors",
    "gradients_llama_lora/gradients.safetensors",
    "gradients_output_projection/gradients.safetensors",
    "grouping/gradients.safetensors",
    "guided_audio/ddim.audio.safetensors",
    "guided_audio/dpm.audio.safetensors",
    "guided_image/ddim_v.image.safetensors",
    "guided_image/pndm.image.safetensors",
    "guided_video/ddim.video.safetensors",
    "guided_video/ddim_again.video.safetensors",
    "guided_video/dpm.video.safetensors",
    "guided_video/dpm_again.video.safetensors",
    "guided_video/euler_again.video.safetensors",
    "guided_video/pndm_again.video.safetensors",
    "pocket_audio/audio.pocket.safetensors",
    "pocket_image/image.pocket.safetensors",
    "pocket_image/text.pocket.safetensors",
    "pocket_video/text.pocket.safetensors",
    "pocket_video/video.pocket.safetensors",
    "training/autocast.safetensors",
    "training/decode.safetensors",
    "training/decode_mean_squared.safetensors",
    "training/encode.safetensors",
    "training/instruct.safetensors",
    "training/latent_loss.safetensors",
};

/// In bfloat16 the limit is 1.5 times the reference's own rounding error where that is larger
/// (tests/reference/half_precision.py).
double limitOf(const QString& fixture, at::ScalarType dtype, double tolerance) {
    QFile file(kRoot.filePath("half_precision.json"));
    if (dtype == at::kFloat || !file.open(QIODevice::ReadOnly))
        return tolerance;
    const QString name = fixture.chopped(int(sizeof(".safetensors") - 1));
    const QJsonObject own = QJsonDocument::fromJson(file.readAll()).object().value(name).toObject();
    return std::max(tolerance, 1.5 * own.value(QString::fromUtf8(c10::toString(dtype))).toDouble());
}

bool isCheckpoint(const QString& fileName) {
    return fileName == "model.safetensors" || fileName == "diffusion_pytorch_model.safetensors";
}

} // namespace

/// Compares every network with the outputs of its reference library (names, shapes and values), through the
/// function that `nextgpt verify` calls.
class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFixtureIsListed();
    void agreesInFloat32_data() { addFixtures(); }
    void agreesInFloat32() { compare(at::kFloat, 1e-4); }
    void agreesInBfloat16_data() { addFixtures(); }
    void agreesInBfloat16() { compare(at::kBFloat16, 2e-2); }

private:
    static void addFixtures();
    static void compare(at::ScalarType dtype, double tolerance);
};

void TestParity::everyFixtureIsListed() {
    QStringList listed;
    for (const auto* name : kFixtures)
        listed.append(name);
    for (const auto* name : kFixturesOfOtherTests)
        listed.append(name);
    QStringList found;
    QDirIterator walk(kRoot.path(), {"*.safetensors"}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = kRoot.relativeFilePath(walk.next());
        if (!isCheckpoint(walk.fileName()))
            found.append(path);
    }
    listed.sort();
    found.sort();
    QCOMPARE(found, listed);
}

void TestParity::addFixtures() {
    QTest::addColumn<QString>("fixture");
    for (const auto* name : kFixtures)
        QTest::newRow(name) << kRoot.filePath(name);
}

void TestParity::compare(at::ScalarType dtype, double tolerance) {
    QFETCH(QString, fixture);
    const auto folder = QFileInfo(fixture).path();
    const double error = verifyFixture(folder.toStdString(), fixture.toStdString(), {.dtype = dtype});
    const double limit = limitOf(kRoot.relativeFilePath(fixture), dtype, tolerance);
    qInfo("relative error %.3g, at most %.3g", error, limit);
    QVERIFY(error <= limit);
}

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
