//! The state of the app as components see it, and the effects of its changes.

use std::rc::Rc;

use js_sys::Uint8Array;
use table::bundle_head;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HashChangeEvent};
use workbench::Project;
use workbench::protocol::{Answer, ExportTable, Failure, Request, Settings};
use yew::html::Scope;
use yew::prelude::*;

use crate::client::{Client, Reply, WorkerStatus, after};
use crate::download;
use crate::pipeline::{self, Command, Need, WorkState};
use crate::project;
use crate::route::Route;
use crate::state::{Action, AppState, Change, Outcome, Preferences, Source, SourceKind, Theme};
use crate::storage;
use crate::wire::RequestId;

/// Milliseconds after the last change until settings are written: a slider's way is not worth a write each.
const WRITE_DELAY: i32 = 400;

/// The app as components see it: read the state, dispatch actions, ask the worker.
#[derive(Clone)]
pub struct App {
    /// Everything the pages show.
    pub state: Rc<AppState>,
    link: Scope<Provider>,
    client: Client,
}

impl PartialEq for App {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// The app of the context.
///
/// # Panics
/// Outside a [`Provider`], which is a mistake of ours and none of a user's.
#[hook]
pub fn use_app() -> App {
    use_context::<App>().expect("a Provider stands above")
}

impl App {
    /// Changes the state.
    pub fn dispatch(&self, action: Action) {
        self.link.send_message(Message::Act(action));
    }

    /// Changes settings; steps that depend on them run anew by themselves.
    pub fn set(&self, change: Change) {
        self.dispatch(Action::Set(change, now()));
    }

    /// Asks the worker; `reply` hears progress, then once an answer or a failure.
    pub fn request(&self, request: Request, reply: Callback<Reply>) -> RequestId {
        self.client.request(request, None, reply)
    }

    /// Stops a request of [`Self::request`]; its reply hears that it was cancelled.
    pub fn cancel(&self, id: RequestId) {
        self.client.cancel(id);
    }

    /// Opens a file: data, or a project. Shows the data page.
    pub fn open(&self, file: File, kind: SourceKind) {
        self.link.send_message(Message::Open(file, kind));
    }

    /// Opens files that were given together, several as one: their rows are read as one table.
    pub fn open_files(&self, files: &FileList, kind: SourceKind) {
        let mut files: Vec<File> = (0..files.length()).filter_map(|place| files.get(place)).collect();
        // The system hands them over in any order.
        files.sort_by_key(File::name);
        let file = match files.as_slice() {
            [] => return,
            [file] => Some(file.clone()),
            [first, others @ ..] => {
                let sizes: Vec<(String, u64)> = files.iter().map(|file| (file.name(), file.size() as u64)).collect();
                let mut parts = js_sys::Array::of1(&JsValue::from_str(&bundle_head(&sizes)));
                parts.extend(&files);
                File::new_with_blob_sequence(&parts, &format!("{} + {}", first.name(), others.len())).ok()
            }
        };
        if let Some(file) = file {
            self.open(file, kind);
        }
    }

    /// Opens pasted text as a file of the given name.
    pub fn open_text(&self, name: &str, text: &str) {
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        if let Ok(file) = File::new_with_str_sequence(&parts, name) {
            self.open(file, SourceKind::Pasted);
        }
    }

    /// Fetches a sample of the site and opens it. `path` is relative to the site.
    pub fn open_sample(&self, path: &str, name: &str) {
        let app = self.clone();
        let (path, name) = (path.to_owned(), name.to_owned());
        spawn_local(async move {
            match fetch_file(&path, &name).await {
                Ok(file) => app.open(file, SourceKind::Sample),
                Err(_) => app.notify(Failure { file: Some(name), ..Failure::new("sample-unreachable") }),
            }
        });
    }

    /// Saves a table as a file: `format` is `csv`, `xlsx` or `parquet`; `names` gives the words for columns and segments.
    /// `reply` hears how it goes; the file is offered by the time it hears the answer.
    pub fn export(
        &self,
        table: ExportTable,
        format: &str,
        names: std::collections::BTreeMap<String, String>,
        reply: Callback<Reply>,
    ) -> RequestId {
        self.save(Request::Export { table, format: format.to_owned(), names }, reply)
    }

    /// Saves the record of the run as a file; a failure is told.
    pub fn save_record(&self) {
        let app = self.clone();
        let reply = Callback::from(move |heard: Reply| {
            if let Reply::Failed(failure) = heard {
                app.notify(failure);
            }
        });
        self.save(Request::Record { files: Vec::new() }, reply);
    }

    /// Asks for a file and offers it.
    fn save(&self, request: Request, reply: Callback<Reply>) -> RequestId {
        self.request(
            request,
            Callback::from(move |heard: Reply| {
                let heard = match heard {
                    Reply::Done(Answer::File { name, media_type }, attachments) => {
                        let bytes = attachments.bytes.clone().unwrap_or_else(|| Uint8Array::new_with_length(0));
                        match download::save_bytes(&name, &media_type, &bytes) {
                            Ok(()) => Reply::Done(Answer::File { name, media_type }, attachments),
                            Err(_) => Reply::Failed(Failure { file: Some(name), ..Failure::new("not-saved") }),
                        }
                    }
                    other => other,
                };
                reply.emit(heard);
            }),
        )
    }

    /// Saves the project as a file, with the data in it or not.
    pub fn save_project(&self, with_data: bool) {
        self.link.send_message(Message::SaveProject(with_data));
    }

    /// Closes the data and forgets everything that is kept on this device.
    pub fn forget_everything(&self) {
        self.dispatch(Action::Forget);
    }

    /// Tells the user something.
    pub fn notify(&self, failure: Failure) {
        self.dispatch(Action::Notify(Some(failure)));
    }

    /// Tries to start the worker again.
    pub fn restart_worker(&self) {
        self.client.retry();
    }
}

/// Milliseconds of the page's clock.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Gives the [`App`] to everything inside it.
pub struct Provider {
    state: Rc<AppState>,
    client: Client,
    file: Option<File>,
    opened: u32,
    writes: u32,
    _on_hash: Closure<dyn FnMut(HashChangeEvent)>,
}

/// What the provider is told.
pub enum Message {
    /// Change the state.
    Act(Action),
    /// Open a file.
    Open(File, SourceKind),
    /// Open a file that is data, whatever its name.
    Data(File, SourceKind),
    /// A project file was read; the data that it holds, and itself.
    Project(Box<Project>, Option<File>),
    /// Save the project, with the data or not.
    SaveProject(bool),
    /// Write the settings if nothing changed since the count.
    Write(u32),
}

/// Properties of [`Provider`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProviderProps {
    /// What is shown.
    pub children: Children,
}

impl Component for Provider {
    type Message = Message;
    type Properties = ProviderProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let client = Client::start(link.callback(|status| Message::Act(Action::Worker(status))));
        let on_hash = {
            let link = link.clone();
            Closure::<dyn FnMut(HashChangeEvent)>::new(move |_| {
                link.send_message(Message::Act(Action::Navigate(Route::current())));
            })
        };
        if let Some(window) = web_sys::window() {
            // Fails only where there are no events, which is no browser.
            let _ = window.add_event_listener_with_callback("hashchange", on_hash.as_ref().unchecked_ref());
        }
        let mut state = AppState::at(Route::current());
        state.preferences = storage::kept(storage::PREFERENCES).unwrap_or_default();
        state.headers = storage::kept(storage::HEADERS).unwrap_or_default();
        if let Some(project) = storage::kept_text(storage::SETTINGS).and_then(|text| Project::from_text(&text).ok()) {
            state.settings = project.settings;
            state.awaited = project.file;
        }
        show_theme(state.preferences.theme);
        if state.preferences.remember {
            let link = link.clone();
            spawn_local(async move {
                if let Ok(Some(file)) = storage::kept_file().await {
                    link.send_message(Message::Open(file, SourceKind::Remembered));
                }
            });
        }
        Self { state: Rc::new(state), client, file: None, opened: 0, writes: 0, _on_hash: on_hash }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Self::Message) -> bool {
        match message {
            Message::Act(action) => self.act(ctx, action),
            Message::Open(file, kind) if project::is_named(&file.name()) => {
                read_project(ctx.link().clone(), file, kind);
                false
            }
            Message::Open(file, kind) | Message::Data(file, kind) => self.open(ctx, file, kind),
            Message::Project(project, data) => self.open_project(ctx, *project, data),
            Message::SaveProject(with_data) => {
                self.save_project(ctx, with_data);
                false
            }
            Message::Write(count) => {
                if count == self.writes {
                    self.write_settings();
                }
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let app = App { state: Rc::clone(&self.state), link: ctx.link().clone(), client: self.client.clone() };
        html! {
            <ContextProvider<App> context={app}>{ ctx.props().children.clone() }</ContextProvider<App>>
        }
    }
}

impl Provider {
    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let settings_before = self.state.settings.clone();
        let preferences_before = self.state.preferences;
        let forgotten = matches!(action, Action::Forget);
        let state = Rc::make_mut(&mut self.state);
        state.apply(action);
        while let Some(command) = pipeline::next(state) {
            match command {
                Command::Cancel(id) => self.client.cancel(id),
                Command::Ask { need, request, with_file } => {
                    let file = with_file.then(|| self.file.clone()).flatten();
                    let id = ask(&self.client, ctx.link(), need, request, file);
                    state.apply(Action::Started(need, id, now()));
                }
            }
        }
        let settings_changed = settings_before != self.state.settings;
        if forgotten {
            self.forget();
            return true;
        }
        if settings_changed {
            self.writes += 1;
            let count = self.writes;
            let link = ctx.link().clone();
            after(WRITE_DELAY, move || link.send_message(Message::Write(count)));
        }
        if preferences_before != self.state.preferences {
            self.show_preferences(ctx, preferences_before);
        }
        true
    }

    fn open(&mut self, ctx: &Context<Self>, file: File, kind: SourceKind) -> bool {
        let source = self.source(&file, kind);
        if self.state.preferences.remember && kind != SourceKind::Remembered {
            keep_file(ctx.link().clone(), file.clone());
        }
        self.file = Some(file);
        self.stop_all();
        self.client.forget();
        let stays = match Route::current() {
            // A model that is estimated from a file goes on where it is, with the new one.
            Route::Model { id, .. } => models::is_fit(&id),
            // A sample needs no look at its columns; it may also come after whoever asked for it has gone on.
            Route::Segment | Route::Value => kind == SourceKind::Sample,
            _ => false,
        };
        if kind != SourceKind::Remembered && !stays {
            Route::Data.go();
        }
        self.act(ctx, Action::Open(source));
        self.write_settings();
        true
    }

    fn open_project(&mut self, ctx: &Context<Self>, project: Project, data: Option<File>) -> bool {
        let source = data.as_ref().map(|file| self.source(file, SourceKind::File));
        if let Some(file) = data {
            self.stop_all();
            self.client.forget();
            self.file = Some(file);
        }
        // The data that is open already may be what the project was made with.
        let open = self.state.source.as_ref().map(|source| source.name.clone());
        let file = project.file.filter(|name| Some(name) != open.as_ref());
        let shows_data = source.is_some() || file.is_none();
        self.act(ctx, Action::OpenProject { settings: Box::new(project.settings), source, file });
        if shows_data {
            Route::Data.go()
        } else {
            Route::Start.go()
        }
        self.write_settings();
        true
    }

    fn source(&mut self, file: &File, kind: SourceKind) -> Source {
        self.opened += 1;
        Source { key: self.opened, name: file.name(), bytes: file.size(), kind }
    }

    fn write_settings(&self) {
        let file = self.state.source.as_ref().map(|source| source.name.clone()).or_else(|| self.state.awaited.clone());
        let Ok(text) = project::to_text(&self.state.settings, file, None) else { return };
        storage::keep_text(storage::SETTINGS, &text);
        storage::keep(storage::HEADERS, &self.state.headers);
        // The crash bar outside the app offers this text as a download.
        if let Some(window) = web_sys::window() {
            let _ = js_sys::Reflect::set(&window, &"clovisProject".into(), &text.into());
        }
    }

    fn show_preferences(&self, ctx: &Context<Self>, before: Preferences) {
        let preferences = self.state.preferences;
        storage::keep(storage::PREFERENCES, &preferences);
        if preferences.theme != before.theme {
            show_theme(preferences.theme);
        }
        if preferences.remember && !before.remember {
            if let Some(file) = self.file.clone() {
                keep_file(ctx.link().clone(), file);
            }
        } else if before.remember && !preferences.remember {
            spawn_local(async {
                // Nothing is left to forget where the storage cannot be opened.
                let _ = storage::forget_file().await;
            });
        }
    }

    /// Stops what is under way for data that is closed.
    fn stop_all(&mut self) {
        let state = Rc::make_mut(&mut self.state);
        for need in [Need::Comparison, Need::Value, Need::Segment, Need::History, Need::Table] {
            if let WorkState::Running { id, .. } = state.work(need).state {
                self.client.cancel(id);
            }
        }
    }

    fn forget(&mut self) {
        self.stop_all();
        self.file = None;
        self.client.forget();
        self.writes += 1;
        storage::forget_all();
        show_theme(None);
        if let Some(window) = web_sys::window() {
            let _ = js_sys::Reflect::delete_property(&window, &"clovisProject".into());
        }
        spawn_local(async {
            let _ = storage::forget_file().await;
        });
        Route::Start.go();
    }

    fn save_project(&self, ctx: &Context<Self>, with_data: bool) {
        let settings = self.state.settings.clone();
        let name = self.state.source.as_ref().map(|source| source.name.clone());
        let file = self.file.clone().filter(|_| with_data);
        let link = ctx.link().clone();
        spawn_local(async move {
            if save_project(&settings, name, file).await.is_err() {
                link.send_message(Message::Act(Action::Notify(Some(Failure::new("not-saved")))));
            }
        });
    }
}

/// Hands a step to the worker.
fn ask(client: &Client, link: &Scope<Provider>, need: Need, request: Request, file: Option<File>) -> RequestId {
    // The number is known only after the request is handed over; an answer cannot come before this task ends.
    let number = Rc::new(std::cell::Cell::new(0));
    let reply = {
        let link = link.clone();
        let number = Rc::clone(&number);
        Callback::from(move |reply: Reply| {
            let id = number.get();
            let action = match reply {
                Reply::Progress(progress) => Action::Advanced(need, id, progress),
                Reply::Done(answer, _) => Action::Finished(need, id, outcome(answer)),
                Reply::Failed(failure) => Action::Finished(need, id, Outcome::Failed(failure)),
            };
            link.send_message(Message::Act(action));
        })
    };
    let id = client.request(request, file, reply);
    number.set(id);
    id
}

fn outcome(answer: Answer) -> Outcome {
    match answer {
        Answer::Table(report) => Outcome::Table(Rc::new(report)),
        Answer::History(report) => Outcome::History(Rc::new(report)),
        Answer::Segment(report) => Outcome::Segment(Rc::from(report)),
        Answer::Value(report) => Outcome::Value(Rc::from(report)),
        Answer::Comparison(report) => Outcome::Comparison(Rc::new(report)),
        // No other answer belongs to a step.
        _ => Outcome::Stopped,
    }
}

fn show_theme(theme: Option<Theme>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    let Some(root) = root else { return };
    // Fails only for an ill-formed attribute name.
    let _ = match theme {
        Some(Theme::Light) => root.set_attribute("data-theme", "light"),
        Some(Theme::Dark) => root.set_attribute("data-theme", "dark"),
        None => root.remove_attribute("data-theme"),
    };
}

fn keep_file(link: Scope<Provider>, file: File) {
    spawn_local(async move {
        if storage::keep_file(&file).await.is_err() {
            link.send_message(Message::Act(Action::SetRemember(false)));
            link.send_message(Message::Act(Action::Notify(Some(Failure::new("not-remembered")))));
        }
    });
}

fn read_project(link: Scope<Provider>, file: File, kind: SourceKind) {
    spawn_local(async move {
        let name = file.name();
        let head = file.slice_with_f64_and_f64(0.0, project::HEAD).map(|head| head.text());
        let head = match head {
            Ok(head) => JsFuture::from(head).await.ok().and_then(|text| text.as_string()).unwrap_or_default(),
            Err(_) => String::new(),
        };
        if !project::is(&name, &head) {
            link.send_message(Message::Data(file, kind));
            return;
        }
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        let message = match project::from_text(&text) {
            Ok((project, data)) => {
                let named = project.file.clone().unwrap_or_default();
                let data = data.and_then(|data| decode_file(&named, &data).ok());
                Message::Project(Box::new(project), data)
            }
            Err(failure) => Message::Act(Action::Notify(Some(Failure { file: Some(name), ..failure }))),
        };
        link.send_message(message);
    });
}

/// A file of base64 text.
fn decode_file(name: &str, data: &str) -> Result<File, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let bytes: Vec<u8> = window.atob(data)?.chars().map(|character| character as u8).collect();
    File::new_with_u8_array_sequence(&js_sys::Array::of1(&Uint8Array::from(bytes.as_slice())), name)
}

async fn save_project(settings: &Settings, name: Option<String>, file: Option<File>) -> Result<(), JsValue> {
    let data = match &file {
        Some(file) => {
            let buffer = JsFuture::from(file.array_buffer()).await?;
            let bytes = Uint8Array::new(&buffer).to_vec();
            // `btoa` takes one character a byte; pieces of a multiple of three bytes join without padding between.
            let window = web_sys::window().ok_or(JsValue::NULL)?;
            let pieces = bytes.chunks(3 << 16).map(|piece| {
                let text: String = piece.iter().map(|byte| char::from(*byte)).collect();
                window.btoa(&text)
            });
            Some(pieces.collect::<Result<String, JsValue>>()?)
        }
        None => None,
    };
    let stem = name.as_deref().map_or("clovis", |name| name.rsplit_once('.').map_or(name, |(stem, _)| stem)).to_owned();
    let text = project::to_text(settings, name, data).map_err(|failure| JsValue::from_str(&failure.code))?;
    download::save_text(&format!("{stem}{}", project::ENDING), "application/json", &text)
}

async fn fetch_file(path: &str, name: &str) -> Result<File, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let base = window.document().and_then(|page| page.base_uri().ok().flatten()).unwrap_or_default();
    let url = web_sys::Url::new_with_base(path, &base)?.href();
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(&url)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let blob = JsFuture::from(response.blob()?).await?;
    File::new_with_blob_sequence(&js_sys::Array::of1(&blob), name)
}

impl App {
    /// Whether the worker can be used, now or soon.
    pub fn has_worker(&self) -> bool {
        !matches!(self.state.worker, WorkerStatus::Unavailable | WorkerStatus::OtherBuild)
    }
}
