// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Chat
import NextGpt.Composer
import NextGpt.Files
import NextGpt.Gallery
import NextGpt.Library
import NextGpt.Models
import NextGpt.Navigation
import NextGpt.Style
import NextGpt.Training
import NextGpt.Viewer

// The window: the sidebar, the pages, and their overlays. It handles the requests made through Actions.
T.ApplicationWindow {
    id: window

    required property ChatViewModel chat
    required property ConversationListModel conversations
    required property DraftViewModel draft
    required property SettingsViewModel settings
    required property EngineStatus engineStatus
    required property AudioRecorder recorder
    required property AudioDevices devices
    required property HardwareCheck hardware
    required property CrashViewModel crash
    required property StorageViewModel storage
    required property FileChooser chooser
    required property MediaSaver saver
    required property GalleryModel gallery
    required property TrainingViewModel training
    required property ModelsViewModel models

    readonly property bool narrow: width < Metrics.narrowWidth
    property bool sidebarOpen: true
    // The linter knows only QtQml's Qt.application; layoutDirection is in QtQuick's.
    property bool mirrored: Qt.application.layoutDirection === Qt.RightToLeft // qmllint disable
    readonly property AppPage page: stack.current
    readonly property Sidebar dockedSidebar: side.item as Sidebar
    readonly property bool overlayOpen: imageViewer.visible || videoViewer.visible || drawer.visible || dialogs.open
                                        || files.open
    //: %1: title of the conversation
    readonly property string place: chat.title === "" ? qsTr("NExT-GPT") : qsTr("%1 – NExT-GPT").arg(chat.title)

    function focusSearch() {
        Navigation.presenting = false
        if (narrow)
            drawer.open()
        else
            sidebarOpen = true
        const target = narrow ? drawer.sidebar : dockedSidebar
        if (target)
            target.focusSearch()
    }
    function rename() {
        if (dockedSidebar && dockedSidebar.activeFocus)
            dockedSidebar.renameCurrent()
        else
            page.rename()
    }
    function toggleSidebar() {
        Navigation.presenting = false
        if (narrow)
            drawer.visible ? drawer.close() : drawer.open()
        else
            sidebarOpen = !sidebarOpen
    }

    width: Metrics.windowWidth
    height: Metrics.windowHeight
    minimumWidth: Metrics.windowMinWidth
    minimumHeight: Metrics.windowMinHeight
    //: %1: how much of a reply is generated, as a percentage; %2: title of the window
    title: chat.progress < 0 ? place : qsTr("%1 % · %2").arg(Format.number(chat.progress * 100, 0)).arg(place)
    color: Theme.window
    font.family: Metrics.family
    font.pixelSize: Metrics.fontUi
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true
    StyleBindings {
        settings: window.settings
        mirroredWindow: window.mirrored
        windowHeight: window.height
    }
    PresentationMode {
        anchors.fill: parent
        z: 1
    }
    Binding {
        target: Navigation
        property: "busyPage"
        value: window.training.active ? Navigation.Training : window.models.running ? Navigation.Models : -1
    }
    Connections {
        target: window.chat
        function onInputWanted() { Navigation.open(Navigation.Chat) }
    }
    Connections {
        target: window.training
        function onPageWanted() { Navigation.open(Navigation.Training) }
    }
    Connections {
        target: Actions
        function onFocusSearch() { window.focusSearch() }
        function onToggleSidebar() { window.toggleSidebar() }
        function onNewConversation() {
            window.conversations.create()
            Navigation.open(Navigation.Chat)
            Actions.focusPrompt()
        }
        function onShowImage(source, path, pixels, description) { imageViewer.show(source, path, pixels, description) }
        function onShowVideo(path, pixels, description, player) { videoViewer.show(path, pixels, description, player) }
    }

    Loader {
        id: side
        active: !window.narrow && window.sidebarOpen && !Navigation.presenting
        width: active ? Metrics.sidebar : 0
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        Keys.onEscapePressed: Actions.focusPrompt()
        sourceComponent: Sidebar {
            conversations: window.conversations
            engineStatus: window.engineStatus
            downloading: window.models.downloading
        }
    }
    WindowNotices {
        id: notices
        anchors.left: side.right
        anchors.right: parent.right
        storage: window.storage
        crash: window.crash
        engineStatus: window.engineStatus
        onReportRequested: dialogs.showCrashReport()
    }
    PageStack {
        id: stack
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: notices.bottom
        anchors.bottom: parent.bottom
        focus: true
        Keys.onEscapePressed: window.page.focusStart()
        pages: [
            Component {
                ChatPage {
                    chat: window.chat
                    conversations: window.conversations
                    draft: window.draft
                    settings: window.settings
                    engineStatus: window.engineStatus
                    recorder: window.recorder
                    menuButtonShown: window.narrow || !window.sidebarOpen
                }
            },
            Component {
                TrainingPage {
                    training: window.training
                    menuButtonShown: window.narrow || !window.sidebarOpen
                }
            },
            Component {
                ModelsPage {
                    models: window.models
                    menuButtonShown: window.narrow || !window.sidebarOpen
                }
            },
            Component {
                GalleryPage {
                    gallery: window.gallery
                    chat: window.chat
                    menuButtonShown: window.narrow || !window.sidebarOpen
                }
            }
        ]
    }
    WindowToasts {
        anchors.horizontalCenter: stack.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Metrics.header + Metrics.m
        conversations: window.conversations
        training: window.training
    }
    DropOverlay {
        anchors.fill: parent
        enabled: Navigation.page === Navigation.Chat
        draft: window.draft
    }
    SidebarDrawer {
        id: drawer
        conversations: window.conversations
        engineStatus: window.engineStatus
        downloading: window.models.downloading
        mirroredWindow: window.mirrored
    }
    ImageViewer {
        id: imageViewer
        chat: window.chat
    }
    VideoViewer {
        id: videoViewer
        chat: window.chat
    }
    WindowDialogs {
        id: dialogs
        settings: window.settings
        devices: window.devices
        hub: window.chat.playback
        storage: window.storage
        hardware: window.hardware
        crash: window.crash
    }
    FileDialogs {
        id: files
        pageCenter: stack.x + stack.width / 2
        chooser: window.chooser
        saver: window.saver
        draft: window.draft
        transfer: window.storage.transfer
        chat: window.chat
        training: window.training
        models: window.models
    }
    Announcer {
        chat: window.chat
    }
    WindowShortcuts {
        settings: window.settings
        recorder: window.recorder
        chat: window.chat
        page: window.page
        overlayOpen: window.overlayOpen
        onRenameRequested: window.rename()
    }
    onClosing: close => {
        close.accepted = !storage.unsavedChanges
        if (!close.accepted)
            dialogs.askToQuit()
    }
    Component.onCompleted: Actions.focusPrompt()
}
