// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/WindowFixture.h"

#include "app/profile/Database.h"

#include "tests/app/recording/SyntheticMicrophone.h"
#include "tests/ui/support/Scenes.h"
#include "tests/ui/support/SyntheticMedia.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QTest>

#include <mutex>

namespace nextgpt::test {

using namespace nextgpt::app;

namespace {

constexpr QPoint kDragPlace(500, 300);
constexpr int kProcessMs = 30'000; ///< the scripts' processes have a low priority
constexpr int kWidth = 1360;
constexpr int kHeight = 860;

std::mutex s_mutex; ///< guards the warnings, which any thread may log
QStringList s_warnings;
QtMessageHandler s_previousHandler = nullptr;

/// Warnings of the offscreen platform and of machines without audio hardware, not of the window.
bool isOfTheMachine(const QString& message) {
    return message.startsWith(QLatin1String("This plugin does not support"));
}

void keepWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfTheMachine(message)) {
        const std::scoped_lock lock(s_mutex);
        s_warnings.append(message);
    }
    s_previousHandler(type, context, message);
}

} // namespace

/// Used by other threads, and by tasks that may end after the fixture.
struct WindowFixture::Hardware {
    std::mutex mutex;
    AudioDevices::Names names{{"HDA Intel PCH: ALC257 Analog (hw:0,0)", "HDMI 1"},
                              {"HDA Intel PCH: ALC257 Analog (hw:0,0)", "Webcam C920"}};
    int refreshes = 0;
};

WindowFixture::WindowFixture(const QString& scene, const QDBusConnection& systemBus)
    : m_scene(scene)
    , m_hardware(std::make_shared<Hardware>())
    , m_scriptedTraining(m_profile.path())
    , m_scriptedModels(m_profile.path()) {
    s_warnings.clear();
    s_previousHandler = qInstallMessageHandler(keepWarnings);
    writeConversations(m_profile.path(), scene);
    if (scene.startsWith("training"))
        m_scriptedTraining.write();
    if (scene.startsWith("models"))
        writeModels();
    if (scene == "missing")
        QDir(m_profile.filePath("media")).removeRecursively();
    if (scene == "readOnly") // as if a newer version had written it
        Database(m_profile.filePath("conversations.sqlite")).run("PRAGMA user_version = 99");
    m_lock = std::make_unique<ProfileLock>(m_profile.path());
    LaunchOptions options;
    options.profile = m_profile.path();
    options.theme = "light";
    options.size = QSize(kWidth, kHeight);
    if (scene == "safe" || scene == "minimal") {
        options.startMode = scene == "safe" ? StartMode::Safe : StartMode::Minimal;
        options.crashReport = m_profile.filePath("crash.txt");
        QFile report(options.crashReport);
        if (report.open(QIODevice::WriteOnly))
            report.write(
                "Signal: Segmentation fault (SIGSEGV)\nProgram: 0.3.0\nQt: 6.4.2\nActivity: model ready, "
                "answering\n\nStack:\n  nextgpt+0x1234\n  libc.so.6+0x3c050\n");
    }
    const auto makeEngine = [this, scene](const LaunchOptions& launch) {
        m_devicesUsed << launch.device;
        m_loadsNonFinite = launch.loadsNonFinite;
        auto engine = std::make_unique<ScriptedEngine>(nlohmann::json::parse(scriptOf(scene)),
                                                       NEXTGPT_SOURCE_DIR "/resources/samples");
        m_engine = engine.get();
        return engine;
    };
    app::Hardware hardware;
    hardware.systemBus = systemBus;
    hardware.microphone = [loud = scene == "loud"](const std::string&) {
        SyntheticMicrophone::Shape shape;
        shape.amplitude = loud ? 1.0F : 0.5F;
        return std::make_unique<SyntheticMicrophone>(shape);
    };
    hardware.devices = [shared = m_hardware] {
        const std::scoped_lock lock(shared->mutex);
        ++shared->refreshes;
        return shared->names;
    };
    hardware.facts = [] {
        return HardwareFacts{.system = "Debian GNU/Linux 12 (bookworm)",
                             .processor = "AMD Ryzen 9 7950X",
                             .cores = 32,
                             .vectorUnits = "avx2 avx512f avx512_bf16",
                             .memoryBytes = 67'108'864'000,
                             .availableBytes = 41'943'040'000,
                             .gpus = {{.name = "NVIDIA GeForce RTX 4090", .memoryBytes = 25'757'220'864}},
                             .nvidiaDriver = "NVIDIA UNIX x86_64 Kernel Module  535.183.01  Sun May 12 2024",
                             .libtorch = "2.11.0",
                             .bundle = {}};
    };
    m_application =
        std::make_unique<Application>(options, *m_lock, makeEngine, hardware, m_scriptedTraining.parts());
    if (!m_application->show())
        qFatal("the window cannot be made");
    QDir(m_profile.path()).mkdir(QStringLiteral("saved"));
    for (const Modality modality : kMediaModalities)
        saver().setFolder(modality, savedFolder());
    settings().setOutputDevice("USB headset");
    prepare(scene);
}

QString WindowFixture::keepProfile() {
    m_profile.setAutoRemove(false);
    return m_profile.path();
}

WindowFixture::~WindowFixture() {
    m_application.reset();
    qInstallMessageHandler(s_previousHandler);
}

void WindowFixture::prepare(const QString& scene) {
    const bool stored = scene != "first" && scene != "safe" && scene != "minimal";
    if (stored && !QTest::qWaitFor([this] { return chat().messages()->count() > 0; }))
        qFatal("the conversations of %s were not read", qPrintable(scene));
    if (scene == "empty")
        conversations().create();
    if (const QString prompt = promptOf(scene); !prompt.isEmpty()) {
        const int before = chat().messages()->count();
        draft().setText(prompt);
        draft().submit();
        const auto answered = [this, before, &scene] {
            const bool busy = scene.startsWith("generating") || scene == "waiting" || scene == "stopped" ||
                              scene == "queue";
            return chat().messages()->count() == before + 2 && chat().busy() == busy;
        };
        if (!QTest::qWaitFor(answered))
            qFatal("nothing was answered in %s", qPrintable(scene));
    }
    if (scene == "attach")
        attachFiles();
    if (scene == "incomplete")
        attachIncomplete();
    if (scene == "stopped")
        stopAtStep(5);
    if (scene == "many")
        dropMany();
    if (scene == "stalled")
        engineStatus().setStalledSeconds(34);
    if (scene == "queue")
        for (const char* text : {"A yellow bird at the top right", "What does it sound like?"}) {
            draft().setText(text);
            draft().submit();
        }
    if (scene == "undo")
        conversations().remove(
            conversations().data(conversations().index(1), ConversationListModel::ConversationId).toString());
    if (scene == "recording" || scene == "loud")
        recorder().start();
    if (scene.startsWith("models"))
        showModels();
    if (scene.startsWith("training"))
        showTraining();
    if (scene == "gallery")
        showGallery();
    if (scene == "presenting")
        QTest::keyClick(&window(), Qt::Key_F5);
}

/// Also a download that an earlier start has begun.
void WindowFixture::writeModels() const {
    m_scriptedTraining.write(); // with the program that calls the script of the models
    m_scriptedModels.write(m_scene);
    const QString unet = m_profile.filePath("downloads/stable-diffusion-v1-5/unet");
    QDir().mkpath(unet);
    QFile rest(unet + "/diffusion_pytorch_model.safetensors.0123.incomplete");
    if (!rest.open(QIODevice::WriteOnly) || !rest.resize(1'200'000'000)) // takes no space
        qFatal("no incomplete download can be made");
}

void WindowFixture::showModels() {
    click(find(QCoreApplication::translate("Navigation", "Models")));
    if (!QTest::qWaitFor([this] { return models().owned()->rows()->count() == 3; }, kProcessMs))
        qFatal("the models were not listed");
    if (m_scene == "modelsChanged") {
        models().owned()->useInChat(m_scriptedModels.changed());
        if (!QTest::qWaitFor([this] { return !models().owned()->errorTitle().isEmpty(); }, kProcessMs))
            qFatal("the changed file was not noticed");
    }
    if (m_scene == "models" || m_scene == "modelsChanged")
        return;
    ModelMaker& maker = *models().maker();
    QList<QUrl> urls;
    for (const QString& file : m_scriptedModels.files())
        urls << QUrl::fromLocalFile(file);
    maker.add(urls);
    if (!QTest::qWaitFor([&maker] { return maker.phase() == MakingPhase::Examined; }, kProcessMs))
        qFatal("the files were not examined");
    if (m_scene != "modelsMaking")
        return;
    maker.make();
    if (!QTest::qWaitFor([&maker] { return maker.share() > 0; }, kProcessMs))
        qFatal("the making did not begin");
}

void WindowFixture::showTraining() {
    QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return training().runs()->count() == 3; }))
        qFatal("the runs were not read");
    if (m_scene == "trainingRuns") {
        click(find(QCoreApplication::translate("TrainingHeader", "All runs")));
        training().toggleCompared(m_scriptedTraining.run("instruct-1"));
        training().toggleCompared(m_scriptedTraining.run("instruct-2"));
        return;
    }
    training().setup()->addData({QUrl::fromLocalFile(m_scriptedTraining.data())});
    if (!QTest::qWaitFor([this] { return training().setup()->canStart(); }))
        qFatal("the data were not checked");
    if (m_scene == "trainingStopped") {
        m_scriptedTraining.neverBegin();
        training().start();
        training().stop();
        if (!QTest::qWaitFor([this] { return training().active() == nullptr; }, kProcessMs))
            qFatal("the run did not stop");
    }
    if (m_scene != "trainingRunning")
        return;
    training().setup()->setStage(TrainingStage::Instruct);
    if (!QTest::qWaitFor([this] { return training().setup()->canStart(); }))
        qFatal("the data were not checked again");
    training().start();
    if (!QTest::qWaitFor([this] { return training().active() && training().active()->step() == 340; }))
        qFatal("the run did not start");
}

void WindowFixture::showGallery() {
    QTest::keyClick(&window(), Qt::Key_G, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return gallery().settled() && gallery().count() == 3; }))
        qFatal("the gallery was not read");
}

void WindowFixture::stopAtStep(int step) {
    const auto reached = [this, step] {
        const auto* parts = chat().messages()->index(0).data(MessageListModel::Parts).value<PartListModel*>();
        const QString text =
            parts == nullptr ? QString() : parts->index(1).data(PartListModel::StepText).toString();
        return text.contains(QStringLiteral("step %1 ").arg(step));
    };
    if (!QTest::qWaitFor(reached))
        qFatal("the image was not drawn up to step %d", step);
    chat().stop();
}

void WindowFixture::attachFiles() {
    const QVariantMap media = syntheticMedia();
    const QString report = m_profile.filePath("report.pdf");
    QFile file(report);
    if (file.open(QIODevice::WriteOnly))
        file.write("%PDF-1.7");
    file.close();
    draft().addUrls({QUrl("qrc:/nextgpt/samples/heart.png"), QUrl("qrc:/nextgpt/samples/boat.png"),
                     QUrl::fromLocalFile(media.value("video").toString()),
                     QUrl::fromLocalFile(media.value("audio").toString()), QUrl::fromLocalFile(report)});
    draft().setText("What do these two have in common?\nAnd then draw them together, the heart in the boat.");
    chat().showNotice(noticeOf(m_scene));
    if (!QTest::qWaitFor([this] { return !draft().attachments()->isImporting(); }))
        qFatal("the attachments were not read");
}

/// A JPEG of which the second half is missing.
void WindowFixture::attachIncomplete() {
    QImage image(256, 192, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor::fromHsv((x * 5 + y) % 360, 60 + (x * y) % 120, 130 + y / 2));
    const QString path = m_profile.filePath(QStringLiteral("beach.jpg"));
    image.save(path, "JPEG", 90);
    QFile::resize(path, QFileInfo(path).size() / 2);
    draft().addUrls({QUrl::fromLocalFile(path)});
    draft().setText(QStringLiteral("What is in this image?"));
    if (!QTest::qWaitFor([this] { return !draft().attachments()->isImporting(); }))
        qFatal("the attachment was not read");
}

/// Four more than a message can hold.
void WindowFixture::dropMany() {
    QList<QUrl> urls;
    for (int i = 0; i < 20; ++i) {
        QImage image(96, 96, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(i * 18, 140, 220));
        const QString file = m_profile.filePath(QStringLiteral("holiday-%1.png").arg(i + 1));
        image.save(file);
        urls << QUrl::fromLocalFile(file);
    }
    draft().addUrls(urls);
    if (!QTest::qWaitFor([this] { return !draft().attachments()->isImporting(); }))
        qFatal("the attachments were not read");
}

QStringList WindowFixture::asked() const {
    QStringList texts;
    for (const ReplyRequest& request : m_engine->requests())
        for (const Part& part : request.messages.back().parts)
            if (const auto* text = std::get_if<std::string>(&part))
                texts << QString::fromStdString(*text);
    return texts;
}

QStringList WindowFixture::savedFiles() const {
    return QDir(savedFolder()).entryList(QDir::Files | QDir::Hidden);
}

void WindowFixture::connectDevices(const AudioDevices::Names& names) {
    {
        const std::scoped_lock lock(m_hardware->mutex);
        m_hardware->names = names;
    }
    devices().refresh();
}

int WindowFixture::refreshes() const {
    const std::scoped_lock lock(m_hardware->mutex);
    return m_hardware->refreshes;
}

QStringList WindowFixture::warnings() const {
    const std::scoped_lock lock(s_mutex);
    return s_warnings;
}

QQuickItem* WindowFixture::find(const QString& accessibleName) const {
    for (QQuickItem* item : allItems(m_application->window()->contentItem()))
        if (item->isVisible() && accessibleNameOf(item) == accessibleName)
            return item;
    return nullptr;
}

QQuickItem* WindowFixture::findStarting(const QString& accessibleName) const {
    for (QQuickItem* item : allItems(m_application->window()->contentItem()))
        if (item->isVisible() && accessibleNameOf(item).startsWith(accessibleName))
            return item;
    return nullptr;
}

QQuickItem* WindowFixture::findType(const char* type) const {
    for (QQuickItem* item : allItems(m_application->window()->contentItem()))
        if (item->isVisible() && isOfType(item, type))
            return item;
    return nullptr;
}

QQuickItem* WindowFixture::menuEntry(const QString& text) const {
    for (QQuickItem* item : allItems(m_application->window()->contentItem()))
        if (item->inherits("QQuickMenuItem") && item->isVisible() && item->property("text") == text)
            return item;
    return nullptr;
}

void WindowFixture::click(const QQuickItem* item) {
    QTest::mouseClick(&window(), Qt::LeftButton, {}, middleOf(item));
}

void WindowFixture::drag(const QList<QUrl>& urls) {
    m_dragged = std::make_unique<QMimeData>();
    m_dragged->setUrls(urls);
    QDragEnterEvent event(kDragPlace, Qt::CopyAction | Qt::MoveAction, m_dragged.get(), Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &event);
}

void WindowFixture::drop(const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    QDropEvent event(kDragPlace, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &event);
}

void WindowFixture::settle(int milliseconds) const {
    QTest::qWait(milliseconds);
}

QPoint middleOf(const QQuickItem* item) {
    return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
}

QList<QQuickItem*> allItems(QQuickItem* root) {
    QList<QQuickItem*> items{root};
    for (int i = 0; i < items.size(); ++i)
        items.append(items.at(i)->childItems());
    return items;
}

QString accessibleNameOf(const QObject* item) {
    for (const QObject* child : item->children())
        if (child->inherits("QQuickAccessibleAttached"))
            return child->property("name").toString();
    return {};
}

bool isOfType(const QObject* item, const char* type) {
    return QByteArray(item->metaObject()->className()).startsWith(QByteArray(type) + "_QML");
}

} // namespace nextgpt::test
