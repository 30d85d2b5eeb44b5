// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Navigation
import NextGpt.Runs
import NextGpt.Style

// Trains models: a form for a new run, the curves of a run, and the list of runs.
AppPage {
    id: page

    enum View { New, Run, Runs }

    required property TrainingViewModel training
    property int view: TrainingPage.New

    function show(view: int) {
        page.view = view
        flick.contentY = 0
    }
    function focusStart() {
        header.focusStart()
    }
    function focusNextRegion(): bool {
        if (!header.activeFocus)
            return false
        const content = flick.nextItemInFocusChain()
        content.forceActiveFocus(Qt.TabFocusReason)
        return true
    }
    function scrollPages(direction: int) {
        const most = Math.max(0, flick.contentHeight - flick.height)
        flick.contentY = Math.max(0, Math.min(most, flick.contentY + direction * flick.height * Metrics.pageShare))
    }
    // Brings the control with the focus into view.
    function follow(item: Item) {
        let parent = item
        while (parent && parent !== loader)
            parent = parent.parent
        if (!parent)
            return
        const place = item.mapToItem(flick.contentItem, 0, 0, item.width, item.height)
        if (place.y < flick.contentY)
            flick.contentY = Math.max(0, place.y - Metrics.l)
        else if (place.y + place.height > flick.contentY + flick.height)
            flick.contentY = Math.min(place.y - Metrics.l, place.y + place.height + Metrics.l - flick.height)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Training")
    Component.onCompleted: {
        training.refresh()
        if (training.active)
            view = TrainingPage.Run
    }
    onVisibleChanged: if (visible) training.refresh()

    Connections {
        target: page.training
        function onActiveChanged() {
            if (page.training.active)
                page.show(TrainingPage.Run)
        }
    }
    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem
            if (item && page.visible)
                page.follow(item)
        }
    }

    TrainingHeader {
        id: header
        width: parent.width
        training: page.training
        view: page.view
        menuButtonShown: page.menuButtonShown
        onChosen: view => page.show(view)
    }
    NoticeBar {
        id: notice
        anchors.top: header.bottom
        anchors.topMargin: visible ? Metrics.s : 0
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(Metrics.trainingColumn, parent.width - 2 * Metrics.l)
        text: page.training.notice
        onDismissed: page.training.dismissNotice()
    }
    Flickable {
        id: flick
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentWidth: width
        contentHeight: loader.height + 2 * Metrics.xl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        Loader {
            id: loader
            readonly property real margin: page.width < Metrics.compactWidth ? Metrics.l : Metrics.xl
            x: Math.round((flick.width - width) / 2)
            y: Metrics.xl
            width: Math.min(Metrics.trainingColumn, flick.width - 2 * margin)
            sourceComponent: page.view === TrainingPage.New ? setup
                           : page.view === TrainingPage.Runs ? runs
                           : page.training.shown ? run : none
        }
    }
    Component {
        id: setup
        SetupView {
            setup: page.training.setup
            training: page.training
        }
    }
    Component {
        id: run
        RunView {
            training: page.training
            run: page.training.shown
            onAllRunsRequested: page.show(TrainingPage.Runs)
            onFormRequested: page.show(TrainingPage.New)
        }
    }
    Component {
        id: runs
        RunsView {
            training: page.training
            onOpened: page.show(TrainingPage.Run)
            onFormRequested: page.show(TrainingPage.New)
        }
    }
    Component {
        id: none
        EmptyHint {
            iconName: "graduation-cap"
            text: qsTr("No run is open")
            hint: qsTr("Start a new run, or open one of the list to see its curves.")
            actionText: qsTr("New run")
            onActionTriggered: page.show(TrainingPage.New)
        }
    }
}
