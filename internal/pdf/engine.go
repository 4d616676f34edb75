package pdf

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	mostHeap  = 4096     // pages of 64 KB that PDFium may use: 256 MB
	largeFile = 8 << 20  // after a larger one the instance is given up, and its memory with it
	largeHeap = 64 << 20 // and after a file that took more of it
)

// usualTimes is how long each attempt at one file may take. There are two, for a machine may have been asleep or busy with
// other things, and that is no fault of the file.
var usualTimes = []time.Duration{20 * time.Second, 20 * time.Second}

// theEngine is the one PDFium of the process: starting it costs half a second and 50 MB, so it starts at the
// first PDF and stays.
var theEngine engine

// engine owns PDFium. One file is read at a time.
type engine struct {
	lock     sync.Mutex
	cache    wazero.CompilationCache
	pool     pdfium.Pool
	instance pdfium.Pdfium
	memory   sandboxMemory
}

func (e *engine) close() {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.giveUp()
	if e.pool != nil {
		_ = e.pool.Close() // nothing is left to do about it
		e.pool = nil
	}
	if e.cache != nil {
		_ = e.cache.Close(context.Background())
		e.cache = nil
	}
	e.memory.release()
}

// giveUp drops the instance, as after a trap in the sandbox.
func (e *engine) giveUp() {
	if e.instance != nil {
		_ = e.instance.Kill()
		e.instance = nil
	}
}

// start makes sure that there is an instance.
func (e *engine) start(cacheDir string) error {
	if e.pool == nil {
		if err := e.startPool(cacheDir); err != nil {
			return err
		}
	}
	if e.instance != nil {
		return nil
	}
	instance, err := e.pool.GetInstance(time.Minute)
	if err != nil {
		return err
	}
	e.instance = instance
	return nil
}

// startPool compiles PDFium, or takes it from the folder where it was compiled before.
func (e *engine) startPool(cacheDir string) error {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(mostHeap)
	if cacheDir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(cacheDir); err == nil {
			e.cache, config = cache, config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(context.Background(), &e.memory),
		MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	e.pool = pool
	return err
}

// read reads one file, within the time of one of the attempts.
func (e *engine) read(content []byte, cacheDir string, times []time.Duration) (file *File, err error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	err = errTime
	for i := 0; i < len(times) && errors.Is(err, errTime); i++ {
		file, err = e.attempt(content, cacheDir, times[i])
	}
	if errors.Is(err, errTime) {
		return nil, ErrTooMuch
	}
	return file, err
}

var errTime = errors.New("it takes too long")

func (e *engine) attempt(content []byte, cacheDir string, most time.Duration) (*File, error) {
	if most <= 0 {
		return nil, errTime
	}
	e.memory.release()
	if err := e.start(cacheDir); err != nil {
		e.pool = nil
		return nil, err
	}
	instance := e.instance
	timer := time.AfterFunc(most, func() { _ = instance.Kill() })
	file, err := readFile(instance, content)
	if inTime := timer.Stop(); !inTime {
		e.instance = nil
		return nil, errTime
	}
	if len(content) > largeFile || e.memory.release() > largeHeap || err != nil && !isOfFile(err) {
		e.giveUp()
		e.memory.release()
	}
	return file, err
}

// isOfFile says whether an error tells of the file, and none of what PDFium has come to.
func isOfFile(err error) bool {
	return errors.Is(err, ErrLocked) || errors.Is(err, ErrTooMuch) || errors.Is(err, errNotOpened)
}
