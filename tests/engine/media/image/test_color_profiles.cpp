// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ColorProfile.h"
#include "engine/media/image/ImageReader.h"
#include "tests/engine/media/MediaFixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nextgpt;
using namespace nextgpt::test;

namespace {

const std::filesystem::path kFiles = std::filesystem::path(NEXTGPT_TEST_DATA) / "profiles";
const std::filesystem::path kImages = std::filesystem::path(NEXTGPT_TEST_DATA) / "images";

constexpr int kPatch = 16; ///< pixels

/// The middle of a patch.
std::array<int, 3> patchOf(const Image& image, int number) {
    const auto at = static_cast<std::size_t>(kPatch / 2 * image.width + kPatch * number + kPatch / 2) * 3;
    return {image.pixels.at(at), image.pixels.at(at + 1), image.pixels.at(at + 2)};
}

/// A JPEG with this profile in front.
std::string jpegWith(const std::string& profile) {
    std::string jpeg = bytesOf(kImages / "photo.jpg");
    const std::string body = std::string("ICC_PROFILE\0\x01\x01", 14) + profile;
    jpeg.insert(2, std::string("\xff\xe2") + static_cast<char>((body.size() + 2) >> 8) +
                       static_cast<char>(body.size() + 2) + body);
    return jpeg;
}

} // namespace

/// The colours of images with ICC profiles, compared with Pillow's ImageCms (tests/reference/profiles.py).
class TestColorProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursEqualPillow_data();
    void coloursEqualPillow();
    void profilesInSeveralPartsAreJoined();
    void damagedProfilesAreIgnored();
    void profilesOfOtherColoursAreIgnored();

private:
    MediaFolder m_folder;
};

void TestColorProfiles::coloursEqualPillow_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonArray>("patches");
    QFile file(QString::fromStdString((kFiles / "expected.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(expected.size(), 8);
    for (const QString& name : expected.keys())
        QTest::newRow(qPrintable(name)) << name << expected[name].toArray();
}

void TestColorProfiles::coloursEqualPillow() {
    QFETCH(QString, name);
    QFETCH(QJsonArray, patches);
    const Image image = readImage(kFiles / name.toStdString());
    QCOMPARE(image.width, kPatch * int(patches.size()));
    // The decoders of JPEG round differently, and steep curves of a profile magnify that.
    const int tolerance = name.endsWith(QStringLiteral("jpg")) ? 6 : 1;
    for (int i = 0; i < patches.size(); ++i) {
        const auto found = patchOf(image, i);
        for (int channel = 0; channel < 3; ++channel) {
            const int wanted = patches[i].toArray()[channel].toInt();
            const int value = found.at(static_cast<std::size_t>(channel));
            QVERIFY2(std::abs(value - wanted) <= tolerance,
                     qPrintable(QStringLiteral("patch %1, channel %2: %3 instead of %4")
                                    .arg(i)
                                    .arg(channel)
                                    .arg(value)
                                    .arg(wanted)));
        }
    }
}

void TestColorProfiles::profilesInSeveralPartsAreJoined() {
    const std::string jpeg = bytesOf(kFiles / "wide.jpg");
    const ColorProfile whole =
        embeddedProfile({reinterpret_cast<const std::uint8_t*>(jpeg.data()), jpeg.size()});
    QVERIFY(whole.size() > 300);
    const auto segment = [&](int number, std::size_t begin, std::size_t end) {
        std::string body("ICC_PROFILE\0", 12);
        body += {static_cast<char>(number), 2};
        body.append(whole.begin() + static_cast<std::ptrdiff_t>(begin),
                    whole.begin() + static_cast<std::ptrdiff_t>(end));
        return std::string("\xff\xe2") + static_cast<char>((body.size() + 2) >> 8) +
               static_cast<char>(body.size() + 2) + body;
    };
    const auto profileOf = [](const std::string& parts) {
        const std::string file = "\xff\xd8" + parts + "\xff\xda";
        return embeddedProfile({reinterpret_cast<const std::uint8_t*>(file.data()), file.size()});
    };
    QVERIFY(profileOf(segment(2, 300, whole.size()) + segment(1, 0, 300)) == whole);
    QVERIFY(profileOf(segment(1, 0, 300)).empty());
}

void TestColorProfiles::damagedProfilesAreIgnored() {
    const Image plain = readImage(kImages / "photo.jpg");
    const std::string wide = bytesOf(kFiles / "wide.jpg");
    const ColorProfile profile =
        embeddedProfile({reinterpret_cast<const std::uint8_t*>(wide.data()), wide.size()});
    const std::string whole(profile.begin(), profile.end());
    QVERIFY(readImage(m_folder.write("whole.jpg", jpegWith(whole))) != plain);
    for (const std::size_t size : {std::size_t(0), std::size_t(3), std::size_t(130), whole.size() / 2})
        QVERIFY(readImage(m_folder.write("cut.jpg", jpegWith(whole.substr(0, size)))) == plain);
    QVERIFY(readImage(m_folder.write("other.jpg", jpegWith(std::string(400, 'x')))) == plain);
    std::string unknownSpace = whole;
    unknownSpace[16] = '\xF3'; // the number is above all values of the library's enumeration
    QVERIFY(readImage(m_folder.write("space.jpg", jpegWith(unknownSpace))) == plain);
}

/// A profile for inks or for grey says nothing about the colours of an RGB image.
void TestColorProfiles::profilesOfOtherColoursAreIgnored() {
    const Image plain = readImage(kImages / "photo.jpg");
    for (const char* name : {"inks.jpg", "grey.png"}) {
        const std::string file = bytesOf(kFiles / name);
        const ColorProfile profile =
            embeddedProfile({reinterpret_cast<const std::uint8_t*>(file.data()), file.size()});
        QVERIFY(!profile.empty());
        QCOMPARE(isForCmyk(profile), std::string_view(name) == "inks.jpg");
        QVERIFY(readImage(m_folder.write("other.jpg", jpegWith({profile.begin(), profile.end()}))) == plain);
    }
}

QTEST_GUILESS_MAIN(TestColorProfiles)
#include "test_color_profiles.moc"
