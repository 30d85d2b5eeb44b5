// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QRegularExpression>

namespace {

const QStringList kCpp{".h", ".cpp", ".cu", ".cuh"};
const QStringList kCppAndQml{".h", ".cpp", ".cu", ".cuh", ".qml"};

QString folderOf(const QString& path) {
    return path.section('/', 0, -2);
}

/// "chat" of app/chat/DraftViewModel.h; empty for files of app/ itself.
QString appFolderOf(const QString& path) {
    return folderOf(path).section('/', 1, 1);
}

/// The includes of `file` that `isForbidden`.
QStringList forbiddenIncludes(const SourceFile& file,
                              const std::function<bool(const QString&)>& isForbidden) {
    QStringList violations;
    for (const Include& include : includesOf(file))
        if (isForbidden(include.target))
            violations += file.at(include.line) + " includes " + include.target;
    return violations;
}

/// The lines of `file` that match `pattern`.
QStringList matchingLines(const SourceFile& file, const QRegularExpression& pattern) {
    QStringList violations;
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (pattern.match(file.lines[i]).hasMatch())
            violations += file.at(i) + ": " + file.lines[i].trimmed();
    return violations;
}

QStringList engineFolderIncludesUpwards(const SourceFile& file) {
    const auto own = engineLayers().indexOf(folderOf(file.path));
    if (own < 0)
        return {file.path + ": its folder is not one of the engine's layers"};
    return forbiddenIncludes(file, [own](const QString& target) {
        if (!target.startsWith("engine/"))
            return false;
        const auto other = engineLayers().indexOf(folderOf(target));
        return other < 0 || other > own;
    });
}

QStringList engineIncludesQtOrApp(const SourceFile& file) {
    static const QRegularExpression pattern("^(app/|ui/|Q[A-Z]|Qt|qt)");
    return forbiddenIncludes(file, [](const QString& target) { return pattern.match(target).hasMatch(); });
}

QStringList includesTensors(const SourceFile& file) {
    static const QRegularExpression pattern("^(ATen|torch|c10)/");
    return forbiddenIncludes(file, [](const QString& target) { return pattern.match(target).hasMatch(); });
}

/// The engine headers that each file of the app may include.
QStringList appIncludesEngineInternals(const SourceFile& file) {
    static const QStringList forAll{"engine/core/",      "engine/request/", "engine/io/",
                                    "engine/isolation/", "engine/media/",   "engine/session/Engine.h"};
    static const QStringList forMain{"engine/session/LocalEngine.h",
                                     "engine/session/DefaultBundle.h",
                                     "engine/tools/CommandLine.h",
                                     "engine/tools/process/OpenMpSpinning.h",
                                     "engine/tools/process/StageDefaults.h",
                                     "engine/tools/process/SystemReport.h",
                                     "engine/tools/process/UntrustedReaders.h"};
    const bool isMain = file.path.startsWith("app/Application") || file.path == "app/main.cpp";
    const QStringList allowed = isMain ? forAll + forMain : forAll;
    return forbiddenIncludes(file, [&](const QString& target) {
        return target.startsWith("engine/") &&
               std::none_of(allowed.begin(), allowed.end(),
                            [&](const QString& a) { return target.startsWith(a); });
    });
}

/// Folders that several features of the app share, lowest first. Every other folder is a feature.
const QStringList kSharedInApp{"logging", "bridge",  "text",     "audio",   "images",
                               "profile", "library", "playback", "download"};

QStringList appFeatureIncludesFeature(const SourceFile& file) {
    const QString own = appFolderOf(file.path);
    if (own.isEmpty()) // Application, Launch and main connect all features
        return {};
    return forbiddenIncludes(file, [&](const QString& target) {
        const QString other = appFolderOf(target);
        if (!target.startsWith("app/") || other == own)
            return false;
        const auto below = kSharedInApp.indexOf(other);
        const auto above = kSharedInApp.indexOf(own);
        return below < 0 || (above >= 0 && below > above);
    });
}

QStringList isTooLong(const SourceFile& file, qsizetype most) {
    if (file.lines.size() <= most)
        return {};
    return {file.path + " has " + QString::number(file.lines.size()) + " lines; the limit is " +
            QString::number(most)};
}

QStringList translatesInEngine(const SourceFile& file) {
    static const QRegularExpression pattern(R"(\b(tr|qsTr|QCoreApplication::translate)\s*\()");
    return matchingLines(file, pattern);
}

QStringList unpicklesFiles(const SourceFile& file) {
    static const QRegularExpression pattern(R"(torch::(load|pickle_load|jit::load)|jit::load\s*\()");
    return matchingLines(file, pattern);
}

/// An exception that leaves a thread ends the program.
QStringList startsUnguardedThreads(const SourceFile& file) {
    static const QStringList guards{"engine/core/GuardedThread.h", "engine/core/GuardedThread.cpp",
                                    "app/bridge/BackgroundWork.cpp"};
    static const QRegularExpression pattern(
        R"(std::(j?thread\s*\w*\s*[({]|async)|m_thread\(\[|QThread::create|QtConcurrent|QThreadPool::globalInstance)");
    return guards.contains(file.path) ? QStringList() : matchingLines(file, pattern);
}

/// A guard without a name ends in the statement that makes it. clang-tidy's check for it takes a third of its
/// time and does not see the sources with libtorch.
QStringList leavesGuardsUnnamed(const SourceFile& file) {
    static const QRegularExpression pattern(
        R"(^\s*(std::(lock_guard|scoped_lock|unique_lock|shared_lock)|Q(Mutex|Read|Write)Locker|QSignalBlocker|)"
        R"(QScopeGuard|qScopeGuard|(at|c10)::(\w+Guard|\w*InferenceMode|AutoGradMode))(<[^;()]*>)?\s*[({])");
    return matchingLines(file, pattern);
}

/// Downloads are the only use of the network, and start nowhere else.
QStringList usesTheNetwork(const SourceFile& file) {
    static const QRegularExpression pattern(
        R"(\b(QNetworkAccessManager|QNetworkRequest|QNetworkReply|QTcpSocket|QTcpServer|QSslSocket|QUdpSocket|)"
        R"(QHostInfo|QDnsLookup|QWebSocket|XMLHttpRequest|curl_easy_init)\b)");
    return file.path.startsWith("app/download/") ? QStringList() : matchingLines(file, pattern);
}

/// Untrusted text must pass the functions that make it harmless.
QStringList printsPastTheTerminal(const SourceFile& file) {
    static const QRegularExpression pattern(R"(std::(cout|cerr|clog|printf|fprintf|fputs|fwrite)\b)");
    return file.path.startsWith("engine/tools/printing/Terminal.") ? QStringList()
                                                                   : matchingLines(file, pattern);
}

/// A place where "film", "picture" or "sound" is allowed.
struct AllowedWord {
    const char* path;   ///< pattern of the file's path
    const char* line;   ///< pattern of the line
    const char* reason; ///< for the reader of this list
};

constexpr AllowedWord kAllowedWords[]{
    {"^(ui|docs|tests/ui)/", "(does|would) .+ sound like|how it sounds", "the verb"},
    {"^ui/", "(icon|iconName|return) *:? *\"film\"", "the name of Lucide's icon"},
    {"^app/", "asoundlib\\.h", "ALSA's header"},
    {"^app/", "\\bQPicture\\b", "Qt's class"},
    {"^(app|tests/app)/", "QStandardPaths::PicturesLocation|XDG_PICTURES_DIR",
     "the desktop's names of a folder"},
};

bool isAllowedWord(const QString& path, const QString& line) {
    return std::any_of(std::begin(kAllowedWords), std::end(kAllowedWords), [&](const AllowedWord& allowed) {
        return QRegularExpression(allowed.path).match(path).hasMatch() &&
               QRegularExpression(allowed.line).match(line).hasMatch();
    });
}

/// Finds the words also as parts of camelCase, snake_case and SCREAMING_CASE identifiers.
QStringList usesOtherNamesOfModalities(const SourceFile& file) {
    static const QRegularExpression lower(R"((?<![A-Za-z])(film|picture|sound)s?(?![a-z]))");
    static const QRegularExpression capitalised(R"((Film|Picture|Sound)s?(?![a-z]))");
    static const QRegularExpression upper(R"((?<![A-Z])(FILM|PICTURE|SOUND)S?(?![A-Z]))");
    QStringList violations;
    for (const QRegularExpression& pattern : {lower, capitalised, upper})
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (pattern.match(file.lines[i]).hasMatch() && !isAllowedWord(file.path, file.lines[i]))
                violations += file.at(i) + ": " + file.lines[i].trimmed();
    return violations;
}

SourceFile sample(const char* path, const char* line) {
    return {path, {line}};
}

SourceFile sampleOfLines(const char* path, qsizetype count) {
    return {path, QStringList(count, "x")};
}

QList<Rule> includeRules() {
    return {
        {.name = "engine folders include only lower folders",
         .folders = {"engine"},
         .suffixes = kCpp,
         .violations = engineFolderIncludesUpwards,
         .samples = {sample("engine/request/Message.h", "#include \"engine/media/image/Image.h\""),
                     sample("engine/models/blocks/A.h", "#include \"engine/models/language/Llama.h\""),
                     sample("engine/nn/Linear.cpp", "#include \"engine/nowhere/A.h\""),
                     sample("engine/nowhere/A.h", "")}},
        {.name = "the engine knows neither Qt nor the app",
         .folders = {"engine"},
         .suffixes = kCpp,
         .violations = engineIncludesQtOrApp,
         .samples = {sample("engine/request/Message.h", "#include <QString>"),
                     sample("engine/request/Message.h", "#include <QtCore/QString>"),
                     sample("engine/request/Message.h", "#include \"app/bridge/Conversions.h\"")}},
        {.name = "public engine headers and the app do not see tensors",
         .folders = {"app", "engine/core", "engine/request", "engine/io", "engine/media", "engine/session"},
         .suffixes = kCpp,
         .violations =
             [](const SourceFile& file) {
                 const bool isPublic =
                     !file.path.startsWith("engine/session/") || file.path.endsWith("Engine.h");
                 return isPublic ? includesTensors(file) : QStringList();
             },
         .samples = {sample("engine/media/image/Image.h", "#include <ATen/core/Tensor.h>"),
                     sample("engine/session/Engine.h", "#include <torch/torch.h>"),
                     sample("app/chat/Draft.h", "#include <c10/core/Device.h>")}},
        {.name = "the app includes only the engine's interface",
         .folders = {"app"},
         .suffixes = kCpp,
         .violations = appIncludesEngineInternals,
         .samples = {sample("app/chat/Draft.h", "#include \"engine/models/language/Llama.h\""),
                     sample("app/chat/Draft.h", "#include \"engine/session/LocalEngine.h\""),
                     sample("app/main.cpp", "#include \"engine/tools/ReplyCommand.h\"")}},
        {.name = "features of the app do not include each other",
         .folders = {"app"},
         .suffixes = kCpp,
         .violations = appFeatureIncludesFeature,
         .samples = {sample("app/chat/Draft.h", "#include \"app/settings/SettingsViewModel.h\""),
                     sample("app/settings/SettingsFile.h", "#include \"app/recording/Recording.h\""),
                     sample("app/library/Library.h", "#include \"app/chat/Draft.h\""),
                     sample("app/bridge/MediaUrl.h", "#include \"app/library/Library.h\""),
                     sample("app/chat/Draft.h", "#include \"app/Application.h\"")}},
    };
}

QList<Rule> textRules() {
    return {
        {.name = "a C++ file has at most 500 lines",
         .folders = {"engine", "app", "tests"},
         .suffixes = kCpp,
         .violations = [](const SourceFile& file) { return isTooLong(file, 500); },
         .samples = {sampleOfLines("engine/core/Error.cpp", 501)}},
        {.name = "the engine has no texts for the window",
         .folders = {"engine"},
         .suffixes = kCpp,
         .violations = translatesInEngine,
         .samples = {sample("engine/core/Error.cpp", "return tr(\"no\");"),
                     sample("engine/core/Error.cpp", "QCoreApplication::translate(\"a\", \"b\")")}},
        {.name = "threads are started guarded",
         .folders = {"engine", "app"},
         .suffixes = kCpp,
         .violations = startsUnguardedThreads,
         .samples = {sample("app/chat/A.cpp", "std::jthread([] { work(); })"),
                     sample("app/chat/A.cpp", "    , m_thread([this] { run(); }) {}"),
                     sample("engine/core/A.cpp", "auto later = std::async(work);"),
                     sample("app/chat/A.cpp", "QThreadPool::globalInstance()->start(work);")}},
        {.name = "guards have names",
         .folders = {"engine", "app", "tests"},
         .suffixes = kCpp,
         .violations = leavesGuardsUnnamed,
         .samples = {sample("app/chat/A.cpp", "    std::lock_guard(m_mutex);"),
                     sample("engine/core/A.cpp", "    std::unique_lock<std::mutex>{m_mutex};"),
                     sample("engine/nn/A.cpp", "    c10::InferenceMode();"),
                     sample("app/chat/A.cpp", "    qScopeGuard([] { finish(); });")}},
        {.name = "files are never unpickled",
         .folders = {"engine", "app"},
         .suffixes = kCpp,
         .violations = unpicklesFiles,
         .samples = {sample("engine/formats/A.cpp", "torch::load(tensor, path);"),
                     sample("engine/formats/A.cpp", "auto module = torch::jit::load(path);"),
                     sample("engine/formats/A.cpp", "torch::pickle_load(bytes)")}},
        {.name = "only downloads use the network",
         .folders = {"engine", "app", "ui"},
         .suffixes = kCppAndQml,
         .violations = usesTheNetwork,
         .samples = {sample("app/chat/A.cpp", "QNetworkAccessManager network;"),
                     sample("app/profile/A.cpp", "#include <QTcpSocket>"),
                     sample("engine/io/A.cpp", "CURL* handle = curl_easy_init();"),
                     sample("ui/chat/A.qml", "const request = new XMLHttpRequest()")}},
        {.name = "commands print through printing/Terminal.h",
         .folders = {"engine/tools"},
         .suffixes = kCpp,
         .violations = printsPastTheTerminal,
         .samples = {sample("engine/tools/A.cpp", "std::cout << name;"),
                     sample("engine/tools/A.cpp", "std::fprintf(stderr, \"%s\", what);")}},
        {.name = "modalities are called image, video and audio",
         .folders = {"engine", "app", "ui", "docs", "tests/ui"},
         .suffixes = kCppAndQml + QStringList{".md", ".sh"},
         .violations = usesOtherNamesOfModalities,
         .samples = {sample("engine/core/A.h", "/// Reads a film."), sample("engine/core/A.h", "// Pictures"),
                     sample("engine/core/A.h", "struct FilmReader;"),
                     sample("engine/core/A.h", "int m_soundRate;"),
                     sample("engine/core/A.h", "bool isPicture;"), sample("engine/core/A.h", "film_length"),
                     sample("ui/chat/A.qml", "property int pictureWidth"),
                     sample("docs/a.md", "What is in this picture?"),
                     sample("tests/ui/a.sh", "say \"Now as a film\""),
                     sample("engine/core/A.h", "constexpr int SOUNDS = 1;")}},
    };
}

} // namespace

const QStringList& engineLayers() {
    // Subfolders are layers below their folder, in this order.
    static const QHash<QString, QStringList> parts{
        {"media", {"isolated", "container", "image/structure", "image", "audio", "video"}},
        {"text", {"models"}},
        {"formats", {"safetensors", "pytorch", "gguf", "ldm"}},
        {"nn", {"matrix"}},
        {"models", {"blocks", "language", "perception", "diffusion", "audio"}},
        {"diffusion", {"schedule", "samplers"}},
        {"pipeline", {"perceive", "reason", "generate", "strategies"}},
        {"training", {"optimise", "data", "construction", "objective", "parallel", "report"}},
        {"ops", {"cuda"}},
        {"tools", {"process", "printing", "arguments"}},
    };
    static const QStringList layers = [] {
        QStringList result;
        for (const QString& folder : subdirectoriesIn("engine/CMakeLists.txt")) {
            for (const QString& part : parts.value(folder))
                result += "engine/" + folder + "/" + part;
            result += "engine/" + folder;
        }
        return result;
    }();
    return layers;
}

QStringList oversizedFolders(const QStringList& paths, qsizetype most) {
    QMap<QString, QSet<QString>> units;
    for (const QString& path : paths)
        units[folderOf(path)].insert(path.section('.', 0, 0));
    QStringList result;
    for (auto folder = units.constBegin(); folder != units.constEnd(); ++folder)
        if (folder->size() > most)
            result += folder.key() + " has " + QString::number(folder->size()) + " units; the limit is " +
                      QString::number(most);
    return result;
}

const QList<Rule>& rules() {
    static const QList<Rule> all = includeRules() + textRules();
    return all;
}
