// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/Scenes.h"

#include "app/library/ConversationStore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <string>

namespace nextgpt::test {

using namespace nextgpt::app;

namespace {

constexpr int kLongMessages = 400;

/// Writes one conversation, message by message.
class Writer {
public:
    Writer(ConversationStore& store, ConversationSummary summary)
        : m_store(store)
        , m_summary(std::move(summary))
        , m_folder(store.folder() + "/media/" + QString::number(m_summary.id)) {
        QDir().mkpath(m_folder);
        if (!m_summary.thumbnailPath.isEmpty())
            m_summary.thumbnailPath = sample(m_summary.thumbnailPath);
        m_store.saveSummary(m_summary);
    }

    void add(Role author, std::vector<ConversationPart> parts) {
        ConversationMessage message;
        message.id = m_store.newMessageId();
        message.parent = m_last;
        message.author = author;
        message.createdMs = m_summary.changedMs;
        message.chosen = message.id;
        message.parts = std::move(parts);
        if (author == Role::Assistant)
            message.measured = TextMeasured{.firstTokenSeconds = 0.1,
                                            .tokensPerSecond = 31,
                                            .promptTokens = 12,
                                            .newTokens = 34,
                                            .droppedTurns = 0};
        m_store.saveMessage(m_summary.id, message);
        if (author == Role::User || !m_variants)
            m_last = message.id;
    }
    /// Replies that follow are variants of each other.
    void beginVariants() { m_variants = true; }

    ConversationPart text(const QString& words) const {
        ConversationPart part;
        part.text = words;
        return part;
    }
    ConversationPart image(const QString& name) {
        ConversationPart part;
        part.kind = PartKind::Media;
        part.modality = Modality::Image;
        part.slot = m_slot++;
        part.probability = 0.99;
        part.size = QSize(96, 96);
        part.path = sample(name);
        part.recipe = Recipe{.prompt = "a large red star at night",
                             .seed = 13,
                             .sampler = "PNDM",
                             .steps = 25,
                             .guidance = 7.5,
                             .bundleName = "Pocket",
                             .bundleHash = "",
                             .seconds = 1.4};
        return part;
    }
    ConversationPart attached(const QString& name) {
        ConversationPart part = image(name);
        part.slot = -1;
        part.recipe.reset();
        return part;
    }

private:
    QString sample(const QString& name) const {
        const QString file = m_folder + '/' + name + ".png";
        QFile::copy(":/nextgpt/samples/" + name + ".png", file);
        return file;
    }

    ConversationStore& m_store;
    ConversationSummary m_summary;
    QString m_folder;
    qint64 m_last = 0;
    int m_slot = 0;
    bool m_variants = false;
};

/// Changed today, or `daysAgo`, also shortly after midnight: then in the first seconds of that day, in the
/// same order.
ConversationSummary summary(ConversationStore& store, const QString& title, int minutesAgo, int daysAgo = 0) {
    const QDateTime sameTime = QDateTime::currentDateTime().addDays(-daysAgo);
    const QDateTime startOfDay = sameTime.date().startOfDay();
    constexpr int kMinutesOfDay = 24 * 60;
    ConversationSummary summary;
    summary.id = store.newConversationId();
    summary.title = title;
    summary.changedMs =
        std::max(sameTime.addSecs(-60 * minutesAgo), startOfDay.addMSecs(kMinutesOfDay - minutesAgo))
            .toMSecsSinceEpoch();
    return summary;
}

ConversationSummary withImage(ConversationSummary summary, const QString& sample) {
    summary.thumbnailPath = sample;
    summary.modalities = {"image"};
    return summary;
}

void writeLong(ConversationStore& store) {
    Writer writer(store, summary(store, "Four hundred messages", 0));
    for (int number = 1; number <= kLongMessages; ++number)
        writer.add(number % 2 == 0 ? Role::Assistant : Role::User,
                   {writer.text(QStringLiteral("Message number %1").arg(number))});
}

/// Eleven images of the user in one message, in an order that can be seen.
void writeGrid(ConversationStore& store) {
    Writer writer(store, summary(store, "Eleven images", 0));
    std::vector<ConversationPart> parts;
    const QStringList names{"star", "heart", "boat", "bird"};
    for (int i = 0; i < 11; ++i)
        parts.push_back(writer.attached(names[i % names.size()]));
    parts.push_back(writer.text("What do these have in common?"));
    writer.add(Role::User, std::move(parts));
    writer.add(Role::Assistant, {writer.text("They are all small.")});
}

void writeStar(ConversationStore& store, bool complete) {
    ConversationSummary star = withImage(summary(store, "A red star at night", 1), "star");
    star.pinned = true;
    Writer writer(store, star);
    writer.add(Role::User, {writer.text("Please draw a large red star at night")});
    writer.add(Role::Assistant, {writer.text("Here is the night sky with a large red star in the middle."),
                                 writer.image("star")});
    if (!complete)
        return;
    writer.add(Role::User, {writer.attached("heart"),
                            writer.text("What is in this image? And then give me a small blue boat at the "
                                        "bottom left, at sunset.")});
    writer.beginVariants();
    for (int variant = 0; variant < 3; ++variant)
        writer.add(Role::Assistant,
                   {writer.text("A purple heart at the left and an orange ball at the bottom right, by day."
                                "\n\nHere is the small blue boat at the bottom left, at sunset."),
                    writer.image("boat"), writer.image("bird")});
}

/// A script whose only reply says `words`.
std::string scriptOfWords(const QString& words) {
    const QJsonObject step{{"words", words}};
    return QJsonDocument(QJsonObject{{"replies", QJsonArray{QJsonArray{step}}}}).toJson().toStdString();
}

/// The replies that once froze the window: a megabyte in one line, many bullets, many paragraphs.
const std::map<QString, std::string>& longReplies() {
    static const std::map<QString, std::string> scripts{
        {"longWord", scriptOfWords(QString(1 << 20, 'x'))},
        {"longLine", scriptOfWords(QString("word ").repeated(200'000))},
        {"longBullets", scriptOfWords(QString("- ").repeated(10'000))},
        {"longList", scriptOfWords(QString("- item\n").repeated(10'000))},
        {"longParagraphs", scriptOfWords(QString("A paragraph.\n\n").repeated(30'000))},
        {"longCode", scriptOfWords("```\n" + QString("x = 1\n").repeated(50'000))}};
    return scripts;
}

bool isAnswered(const QString& scene) {
    return !promptOf(scene).isEmpty();
}

} // namespace

QString promptOf(const QString& scene) {
    const QStringList scenes{"generating", "generatingMedia", "waiting", "error", "code",
                             "media",      "writing",         "stopped", "queue", "gallery"};
    return scenes.contains(scene) ? QStringLiteral("And now a small blue boat at the bottom left, at sunset")
                                  : QString();
}

QString noticeOf(const QString& scene) {
    return scene == "attach"
               ? QStringLiteral("The settings were damaged and are reset; the old file is kept.")
               : QString();
}

const char* scriptOf(const QString& scene) {
    if (const auto found = longReplies().find(scene); found != longReplies().end())
        return found->second.c_str();
    if (scene == "writing") // c26 of the collected cases
        return R"({"replies": [[{"words": "The roots are \\[ x_{1,2} = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} \\] where \\(a \\neq 0\\) and $a*b*c > 0$ for $\\{1,2\\}$.\n\nKeep it at 5~10 °C for 20~30 minutes.\n\n**「太字」**です。これは**重要。**とても。\n\nRoses are red\nViolets are blue\nSugar is sweet\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| c | d |"}]]})";
    if (scene == "stopped")
        return R"({"replies": [[
            {"words": "Here is the small blue boat at the bottom left, at sunset."},
            {"promise": "image", "slot": 0, "probability": 0.99}, {"promise": "image", "slot": 1},
            {"draw": 0, "steps": 12, "until": 5, "file": "boat.png"}, {"forever": true}]]})";
    if (scene == "queue")
        return R"({"replies": [[{"words": "The first reply."}, {"gate": true}]]})";
    if (scene == "first")
        return R"({"loadMs": 3600000, "replies": [[]]})";
    if (scene == "checking")
        return R"({"loading": {"stage": "checking_files", "done": 42, "total": 100}, "loadMs": 3600000, "replies": [[]]})";
    if (scene == "unusable")
        return R"({"catalogue": {"unusable": "bundle_damaged", "detail": "image/unet"}, "replies": [[]]})";
    if (scene == "generating")
        return R"({"replies": [[
            {"words": "Here is the small blue boat at the bottom left, at sunset."},
            {"promise": "image", "slot": 0, "probability": 0.99}, {"promise": "image", "slot": 1},
            {"draw": 0, "steps": 25, "until": 11, "file": "boat.png"}, {"gate": true},
            {"draw": 0, "steps": 1, "file": "boat.png"}, {"draw": 1, "steps": 1, "file": "bird.png"},
            {"gate": true},
            {"words": "A paragraph.\n\nAnother paragraph.\n\nOne more.\n\nA fourth.\n\nA fifth.\n\nThe last."},
            {"gate": true}]]})";
    if (scene == "waiting")
        return R"({"replies": [[{"gate": true}]]})";
    if (scene == "error")
        return R"({"catalogue": {"device": "NVIDIA GeForce RTX 4090"}, "replies": [[
            {"words": "Here is the small blue boat at the bottom left, at sunset."},
            {"promise": "image", "slot": 0, "probability": 0.99},
            {"mediaFailed": 0, "code": "out_of_memory", "detail": "1288490188 bytes asked, 402653184 free"}]]})";
    if (scene == "code")
        return R"({"replies": [[{"words": "## How it works\n\nEvery **image** starts as noise, and a *signal* says what it should become. See [the paper](https://arxiv.org/abs/2309.05519).\n\n- the prompt says it\n- the signal carries it\n- the decoder draws it\n\n```python\nfor step in schedule:\n    noise = unet(latents, step, condition)\n    latents = sampler.step(noise, step, latents)\n```\n\n> Any-to-any means any way round.\n"}]]})";
    if (scene == "media" || scene == "gallery")
        return R"({"catalogue": {"canMake": ["image", "video", "audio"]}, "replies": [[
            {"words": "Here is the boat, and how it sounds."},
            {"promise": "video", "slot": 0, "probability": 0.97},
            {"promise": "audio", "slot": 1, "probability": 0.99, "width": 0, "height": 0},
            {"draw": 0, "as": "video", "steps": 1, "file": "boat.png"},
            {"draw": 1, "as": "audio", "steps": 1},
            {"measured": {"tokens_per_second": 31, "first_token_seconds": 0.1}}]]})";
    if (scene == "generatingMedia")
        return R"({"catalogue": {"canMake": ["image", "video", "audio"]}, "replies": [[
            {"words": "Here is the boat, and how it sounds."},
            {"promise": "video", "slot": 0, "probability": 0.97},
            {"promise": "audio", "slot": 1, "probability": 0.99, "width": 0, "height": 0},
            {"draw": 1, "as": "audio", "steps": 20, "until": 14},
            {"draw": 0, "as": "video", "steps": 20, "until": 8, "file": "boat.png"}, {"gate": true}]]})";
    if (scene == "echo")
        return R"({"replies": [[{"echo": true}]]})";
    if (scene == "device")
        return R"({"catalogue": {"device": "NVIDIA GeForce RTX 4090"}, "replies": [[{"words": "It begins "},
            {"failed": "device_unavailable", "detail": "CUDA error: unspecified launch failure"}]]})";
    if (scene == "noDevice")
        return R"({"catalogue": {"unusable": "device_unavailable", "detail": "no GPU with index 7"}, "replies": [[]]})";
    if (scene == "nonFinite")
        return R"({"catalogue": {"unusable": "weights_invalid", "nonFiniteTensors": 3}, "replies": [[]]})";
    if (scene == "hanging")
        return R"({"replies": [[{"words": "It begins "}, {"hang": true}, {"words": "and ends."}]]})";
    if (scene == "empty")
        return R"({"catalogue": {"knows": {
            "things": ["ball", "star", "heart", "house", "tree", "fish", "boat", "bird"],
            "colours": ["red", "orange", "yellow", "green", "blue", "purple", "white"],
            "places": ["day", "sunset", "night", "meadow"], "motions": ["spinning", "bouncing"]}},
            "replies": [[{"words": "A reply."}]]})";
    return R"({"replies": [[{"words": "A reply."}]]})";
}

void writeConversations(const QString& profile, const QString& scene) {
    if (scene == "first")
        return;
    ConversationStore store(profile);
    if (scene == "long")
        return writeLong(store);
    if (scene == "grid")
        return writeGrid(store);
    writeStar(store, !isAnswered(scene));
    Writer(store, withImage(summary(store, "Hearts and balls by day", 20), "heart"));
    Writer(store, withImage(summary(store, "What does the meadow hold, and where is the bird", 50), "bird"));
    Writer(store, summary(store, "Hello", 70));
    Writer(store, withImage(summary(store, "Sunset and boat", 30, 1), "boat"));
    store.flush();
}

} // namespace nextgpt::test
